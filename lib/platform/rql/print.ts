import type { Constant, Expression, Value } from "./expression";
import { pathText } from "./expression";

/** Writes an expression so that parsing it gives the same expression. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case "and":
    case "or":
      return `${expression.kind}(${expression.items.map(print).join(",")})`;
    case "not":
      return `not(${print(expression.item)})`;
    case "comparison":
    case "pattern":
      return `${expression.operator}(${pathText(expression.path)},${printValue(expression.value)})`;
    case "membership":
      return `${expression.operator}(${pathText(expression.path)},(${expression.values.map(printValue).join(",")}))`;
    case "quantifier":
      return `${expression.operator}(${pathText(expression.path)}${printItem(expression.item)})`;
  }
}

function printItem(item: Expression | null): string {
  return item ? `,${print(item)}` : "";
}

function printValue(value: Value | Constant): string {
  if (value.kind === "null" || value.kind === "empty") return `${value.kind}()`;
  if (value.kind === "word") return value.text;
  return value.text.includes("'") ? `"${value.text}"` : `'${value.text}'`;
}
