import { z } from "zod";
import { dataObjectLimits, isJson, isStorableJson, jsonText } from "./data-object";
import type { Definition } from "./definition";
import { about } from "./messages";
import type { Purpose } from "./purpose";
import { isWellFormedXml } from "./xml";

/** The answer to a DataObject: a JSON value, or XML as text (contract §9.2). */
export function dataObjectAnswer(definition: Definition, purpose: Purpose) {
  return z.unknown().superRefine((value, context) => {
    const todo =
      keepable(value, definition) ?? (purpose === "draft" ? undefined : sound(value, definition));
    if (todo) context.addIssue({ code: "custom", message: about(definition, todo) });
  });
}

function keepable(value: unknown, { options }: Definition) {
  if (options.objectType === "Xml" && typeof value !== "string") return "enter the XML as text";
  const text = typeof value === "string" ? value : jsonText(value);
  if (text === undefined) return "enter a JSON value";
  if (text.length > dataObjectLimits.characters) return "shorten it to 100,000 characters";
  if (isStorableJson(value)) return undefined;
  return `nest it at most ${dataObjectLimits.depth} levels deep, without control characters`;
}

function sound(value: unknown, { options }: Definition) {
  if (typeof value !== "string") return undefined;
  if (options.objectType === "Json") {
    return isJson(value)
      ? undefined
      : "enter well-formed JSON, with double quotes around keys and texts and no trailing comma";
  }
  if (/<!DOCTYPE/i.test(value)) return "remove the document type from the XML";
  if (isWellFormedXml(value)) return undefined;
  return "enter well-formed XML, with one outermost element and every element closed";
}
