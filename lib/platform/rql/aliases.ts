import { QUERY_KEY, RqlError } from "./error";

/** Objects that refer to each other would otherwise let a short query join without end. */
const MAX_REFERENCES = 40;

/** Gives `t1`, `t2`, … for the letter `t`, and refuses a query that refers to too much. */
export type Aliases = () => string;

export function createAliases(letter: string): Aliases {
  let given = 0;
  return () => {
    given += 1;
    if (given <= MAX_REFERENCES) return `${letter}${given}`;
    throw new RqlError(QUERY_KEY, `Query refers to more than ${MAX_REFERENCES} related objects.`);
  };
}
