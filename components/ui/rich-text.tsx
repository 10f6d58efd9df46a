import "server-only";
import clsx from "clsx";
import { domToReact, htmlToDOM } from "html-react-parser";
import { soundNesting } from "./sound-nesting";

type Props = {
  /** Sanitized by the server. */
  html: string;
  className?: string;
};

/** Text that a vendor wrote, in our typography; as elements, because no page of ours takes markup as text. */
export function RichText({ html, className }: Props) {
  const elements = domToReact(soundNesting(htmlToDOM(html)));
  return <div className={clsx("rich-text", className)}>{elements}</div>;
}
