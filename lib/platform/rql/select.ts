import { MAX_DEPTH } from "./cursor";
import { RqlError } from "./error";

/**
 * What `select` says about the properties of one object (contract §4). A part is `named` by its
 * plain name, `entered` by a path or a group inside it. Names are keys in lower case.
 */
export type Selection = { star: Star | null; parts: Map<string, Part> };
export type Star = "include" | "exclude";
export type Part = {
  name: string;
  named: boolean;
  entered: boolean;
  excluded: boolean;
  inner: Selection | null;
};

/** Parses `select`; several parameters of that name are one list. */
export function parseSelect(text: string): Selection {
  const root = emptySelection();
  const reader = { text, at: 0, depth: 0 };
  readItems(reader, root, "include");
  if (reader.at < text.length) throw unbalanced(reader.at);
  return root;
}

type Reader = { text: string; at: number; depth: number };

function emptySelection(): Selection {
  return { star: null, parts: new Map() };
}

function unbalanced(at: number): RqlError {
  return new RqlError("select", "Parentheses do not match.", at);
}

function readItems(reader: Reader, selection: Selection, outer: Star): void {
  for (;;) {
    readItem(reader, selection, outer);
    if (reader.text.charAt(reader.at) !== ",") return;
    reader.at += 1;
  }
}

function readItem(reader: Reader, selection: Selection, outer: Star): void {
  const [item = "", signs = "", name = ""] =
    /^([\s+]*-?)([^,()]*)/.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += item.length;
  const mode = signs.endsWith("-") ? "exclude" : outer;
  const path = name
    .trim()
    .split(".")
    .map((segment) => segment.trim());
  if (reader.depth + path.length > MAX_DEPTH) {
    throw new RqlError("select", `Query is nested deeper than ${MAX_DEPTH} levels.`, reader.at);
  }
  const isGroup = reader.text.charAt(reader.at) === "(";
  (isGroup ? readGroup : choose)({ path, mode }, selection, reader);
}

type Choice = { path: string[]; mode: Star };

function readGroup(choice: Choice, selection: Selection, reader: Reader): void {
  const opening = reader.at;
  reader.depth += choice.path.length;
  reader.at += 1;
  readItems(reader, enter(selection, choice), choice.mode);
  if (reader.text.charAt(reader.at) !== ")") throw unbalanced(opening);
  reader.at += 1;
  reader.depth -= choice.path.length;
}

function enter(selection: Selection, { path, mode }: Choice): Selection {
  let inner = selection;
  for (const name of path) {
    const part = partOf(inner, name);
    if (mode === "include") part.entered = true;
    part.inner ??= emptySelection();
    inner = part.inner;
  }
  return inner;
}

function choose({ path, mode }: Choice, selection: Selection): void {
  const name = path.at(-1) ?? "";
  if (name === "") return;
  const parent = enter(selection, { path: path.slice(0, -1), mode });
  if (name === "*") {
    parent.star = parent.star === "include" ? "include" : mode;
    return;
  }
  const part = partOf(parent, name);
  if (mode === "include") part.named = true;
  else part.excluded = true;
}

function partOf(selection: Selection, name: string): Part {
  const key = name.toLowerCase();
  const part = selection.parts.get(key) ?? {
    name,
    named: false,
    entered: false,
    excluded: false,
    inner: null,
  };
  selection.parts.set(key, part);
  return part;
}
