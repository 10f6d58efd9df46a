/** A script can't do its work as things are; the message says what to change. */
export class ScriptRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StartRefusal";
  }
}

/** Ends the script: with the sentence of a refusal, with the stack of anything else. */
export function reportFailure(error: unknown): never {
  const isRefusal = error instanceof Error && error.name === "StartRefusal";
  console.error(isRefusal ? `\n${error.message}` : error);
  process.exit(1);
}
