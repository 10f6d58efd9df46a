/** A platform answered something that the contract doesn't know: a defect, never a refusal. */
export class ContractDrift extends Error {
  constructor(endpoint: string, issues: readonly { path: PropertyKey[]; message: string }[]) {
    super(`${endpoint} answers against the contract: ${issues.map(described).join("; ")}`);
    this.name = "ContractDrift";
  }
}

function described({ path, message }: { path: PropertyKey[]; message: string }) {
  return `"${path.map(String).join(".")}" ${message}`;
}
