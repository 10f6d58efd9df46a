import { type Bindable, convert } from "./constant";
import { RqlError } from "./error";
import { constantText, type Expression, type Path, pathText, type Value } from "./expression";
import type { Context } from "./object";
import { type Found, findPath, findSelf, type Scope } from "./path";
import { likePattern } from "./pattern";
import { wireSql } from "./sql";

/** The SQL condition of a filter; throws RqlError for what the object does not allow. */
export function filterSql(expression: Expression, scope: Scope, context: Context): string {
  switch (expression.kind) {
    case "and":
    case "or": {
      const items = expression.items.map((item) => filterSql(item, scope, context));
      return `(${items.join(expression.kind === "and" ? " AND " : " OR ")})`;
    }
    case "not":
      return `(${filterSql(expression.item, scope, context)}) IS NOT TRUE`;
    case "comparison":
      return comparison(expression, scope, context);
    case "pattern":
      return pattern(expression, scope, context);
    case "membership":
      return membership(expression, scope, context);
    case "quantifier":
      return quantifier(expression, scope, context);
  }
}

type Of<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;

const signs = { eq: "=", ne: "IS DISTINCT FROM", gt: ">", ge: ">=", lt: "<", le: "<=" };

function comparison(expression: Of<"comparison">, scope: Scope, context: Context): string {
  const { operator, path, value } = expression;
  const found = find(path, scope, context);
  const isEquality = operator === "eq" || operator === "ne";
  if (value.kind === "null") return `${found.sql()} IS ${operator === "ne" ? "NOT " : ""}NULL`;
  if (found.type === "whole") throw notPermitted(operator, path);
  if (found.type === "boolean" && !isEquality) throw notPermitted(operator, path);
  const other = propertyOn(value, found, scope, context);
  if (other) return compareProperties(expression, found, other);
  const constant = convert(value, found, pathText(path));
  if (!constant) return operator === "ne" ? "TRUE" : "FALSE";
  return `${found.sql()} ${signs[operator]} ${context.bind(constant.value)}::${constant.cast}`;
}

/** An unquoted word that is a path of the same type means that property; else it is a constant. */
function propertyOn(value: Value, left: Found, scope: Scope, context: Context): Found | null {
  if (value.kind !== "word") return null;
  const right = findPath(scope, value.text, context);
  if (!right?.filter || right.untyped || right.type !== left.type) return null;
  return right;
}

function compareProperties({ operator }: Of<"comparison">, left: Found, right: Found): string {
  const sign = operator === "eq" ? "IS NOT DISTINCT FROM" : signs[operator];
  if (left.stored === right.stored) return `${left.sql()} ${sign} ${right.sql()}`;
  return `${comparableSql(left)} ${sign} ${comparableSql(right)}`;
}

/** Inside jsonb instants and dates are text, so a column of theirs becomes text too. */
function comparableSql({ type, stored, sql }: Found): string {
  return stored === "column" && type !== "whole" ? wireSql(type, sql()) : sql();
}

function pattern(expression: Of<"pattern">, scope: Scope, context: Context): string {
  const { operator, path, value } = expression;
  const found = find(path, scope, context);
  if (found.type !== "text") throw notPermitted(operator, path);
  const like = context.bind(likePattern(constantText(value)));
  return `${found.sql()} ${operator.toUpperCase()} ${like}::text`;
}

function membership(expression: Of<"membership">, scope: Scope, context: Context): string {
  const { operator, path, values } = expression;
  const found = find(path, scope, context);
  if (found.type === "whole") throw notPermitted(operator, path);
  const constants = values.map((value) => convert(value, found, pathText(path)));
  const isIn = memberOf(constants, found, context);
  return operator === "in" ? isIn : `(${isIn}) IS NOT TRUE`;
}

/** An instant inside a day equals no date, so a list of dates holds dates only. */
function memberOf(constants: (Bindable | null)[], found: Found, context: Context): string {
  const known = constants.filter((constant) => constant !== null && constant.cast !== "timestamp");
  const cast = known[0]?.cast;
  if (!cast) return "FALSE";
  const values = known.map((constant) => constant?.value);
  return `${found.sql()} = ANY(${context.bind(values)}::${cast}[])`;
}

function quantifier(expression: Of<"quantifier">, scope: Scope, context: Context): string {
  const { operator, path, item } = expression;
  const found = find(path, scope, context);
  if (!found.elements) throw notPermitted(operator, path);
  const inner: Scope = { kind: "element", item: found.elements.item, sql: "element.value" };
  const collection = found.elements.sql();
  const elements = `jsonb_array_elements(CASE WHEN jsonb_typeof(${collection}) = 'array' THEN ${collection} END) AS element(value)`;
  const condition = item ? filterSql(item, inner, context) : "TRUE";
  if (operator === "any") return `EXISTS (SELECT 1 FROM ${elements} WHERE ${condition})`;
  return `NOT EXISTS (SELECT 1 FROM ${elements} WHERE (${condition}) IS NOT TRUE)`;
}

function find(path: Path, scope: Scope, context: Context): Found {
  const text = pathText(path);
  const found = path.kind === "self" ? findSelf(scope) : findPath(scope, path.text, context);
  if (!found) throw new RqlError(text, "Invalid property path.", path.at);
  if (!found.filter) throw new RqlError(text, "Filtering is not permitted.", path.at);
  return found;
}

function notPermitted(operator: string, path: Path): RqlError {
  return new RqlError(pathText(path), `Operator '${operator}' is not permitted`, path.at);
}
