import type { ReactNode } from "react";
import type { Definition } from "@/lib/parameters/definition";

/**
 * What stands between a question and its control: the definition's description and hint, then what the control itself
 * asks for. Vendors repeat themselves, so a text that was already said is not said again.
 */
export function hintOf({ name, description, options }: Definition, ask?: string): ReactNode {
  const said = new Set([name]);
  const texts = [description, options.hintText, options.description, ask].filter((text) => {
    if (!text || said.has(text)) return false;
    said.add(text);
    return true;
  });
  if (texts.length === 0) return undefined;
  return texts.map((text) => (
    <p key={text} className="whitespace-pre-line">
      {text}
    </p>
  ));
}
