import "server-only";
import { Element, type htmlToDOM } from "html-react-parser";

type Nodes = ReturnType<typeof htmlToDOM>;
type Node = Nodes[number];
/** The names of the elements around a node, outermost first. */
type Place = readonly string[];

/**
 * The same text in elements that may stand inside one another. A browser quietly mends what may not (a heading in a
 * paragraph, a cell without a table), and React then no longer finds the page that the server wrote.
 */
export function soundNesting(nodes: Nodes, place: Place = []): Nodes {
  return nodes.flatMap((node) => (isElement(node) ? soundElement(node, place) : node));
}

function soundElement(element: Element, place: Place): Nodes {
  const name = soundName(element, place);
  if (!name) return soundNesting(childrenOf(element), place);
  const children = soundNesting(childrenOf(element), [...place, name]);
  return [renamed(element, name, fitting(name, children))];
}

/** What the element is to be called there; undefined when only its content may stay. */
function soundName(element: Element, place: Place): string | undefined {
  const { name } = element;
  const parent = place.at(-1) ?? "";
  if (name === "a") return place.includes("a") ? undefined : name;
  if (name === "p") return hasBlock(element) ? "div" : name;
  if (isHeading(name)) return place.some(isHeading) ? "div" : name;
  const homes = homesOf.get(name);
  if (!homes || homes.includes(parent)) return name;
  return isOfTable(name) ? undefined : "div";
}

const homesOf = new Map([
  ["li", ["ul", "ol"]],
  ["dt", ["dl"]],
  ["dd", ["dl"]],
  ["caption", ["table"]],
  ["thead", ["table"]],
  ["tbody", ["table"]],
  ["tfoot", ["table"]],
  ["tr", ["table", "thead", "tbody", "tfoot"]],
  ["th", ["tr"]],
  ["td", ["tr"]],
]);

const blocks =
  /^(h[1-6]|p|hr|ul|ol|li|dl|dt|dd|blockquote|pre|table|caption|thead|tbody|tfoot|tr|th|td)$/;

function hasBlock(element: Element): boolean {
  return childrenOf(element).some(
    (child) => isElement(child) && (blocks.test(child.name) || hasBlock(child)),
  );
}

function isHeading(name: string) {
  return /^h[1-6]$/.test(name);
}

function isOfTable(name: string) {
  return /^(caption|thead|tbody|tfoot|tr|th|td)$/.test(name);
}

/** Tables hold their own parts only, and their rows in a body. */
function fitting(name: string, children: Nodes): Nodes {
  if (!/^(table|thead|tbody|tfoot|tr)$/.test(name)) return children;
  const parts = children.filter((child) => isElement(child) && fits(child, name));
  if (name !== "table") return parts;
  return parts.map((part) =>
    isElement(part) && part.name === "tr" ? new Element("tbody", {}, [part]) : part,
  );
}

function fits({ name }: Element, parent: string) {
  return homesOf.get(name)?.includes(parent) ?? false;
}

function renamed(element: Element, name: string, children: Nodes): Node {
  const attributes = name === element.name ? element.attribs : {};
  return new Element(name, attributes, children);
}

/** The sanitizer leaves elements and texts, nothing else that could be a child. */
function childrenOf({ children }: Element): Nodes {
  return children.filter((child) => isElement(child) || child.type === "text") as Nodes;
}

/** By its kind: the parser may bring a copy of the class of its own. */
function isElement(node: { type: string }): node is Element {
  return node.type === "tag";
}
