/**
 * The store can't be opened as things are and a person has to change something: the message says what.
 * Shown without a stack.
 */
export class StartRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StartRefusal";
  }
}
