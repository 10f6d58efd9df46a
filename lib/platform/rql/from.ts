import { createAliases } from "./aliases";
import type { ReferenceProperty } from "./object";
import { columnOf, tableName } from "./sql";

/** The FROM of one SELECT: its table and, once a path needs them, the tables it refers to. */
export class From {
  readonly alias = "t0";
  private readonly nextAlias = createAliases("t");
  private readonly table: string;
  private readonly joins = new Map<string, { alias: string; text: string }>();

  constructor(table: string) {
    this.table = table;
  }

  /** The alias of the referred table; the same reference of the same alias is joined once. */
  join(alias: string, reference: ReferenceProperty): string {
    const target = reference.target();
    const key = `${alias}.${reference.column}>${target.table}`;
    const known = this.joins.get(key);
    if (known) return known.alias;
    const joined = this.nextAlias();
    const condition = `${columnOf(joined, "id")} = ${columnOf(alias, reference.column)}`;
    const text = ` LEFT JOIN ${tableName(target.table)} AS ${joined} ON ${condition}`;
    this.joins.set(key, { alias: joined, text });
    return joined;
  }

  toString(): string {
    const joins = [...this.joins.values()].map(({ text }) => text);
    return `${tableName(this.table)} AS ${this.alias}${joins.join("")}`;
  }
}
