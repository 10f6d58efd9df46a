import type { createElement, ReactNode } from "react";

type Props = { source?: unknown; className?: string };
type System = { React: { createElement: typeof createElement } };

/**
 * The viewer's descriptions as elements rather than as markup, which a page of ours may not write. They are our own
 * plain sentences with `code` in them. The viewer brings a React of its own, which alone can draw there.
 */
export function plainMarkdown({ React }: System) {
  const piece = (text: string, index: number): ReactNode =>
    index % 2 === 1 ? React.createElement("code", { key: index }, text) : text;
  return {
    wrapComponents: {
      Markdown:
        () =>
        ({ source, className = "" }: Props) => {
          if (typeof source !== "string" || !source) return null;
          const attributes = { className: `${className} markdown renderedMarkdown` };
          const text = React.createElement("p", {}, ...source.split("`").map(piece));
          return React.createElement("div", attributes, text);
        },
    },
  };
}
