import "server-only";
import clsx from "clsx";
import parse from "html-react-parser";

type Props = {
  /** Sanitized by the server. */
  html: string;
  className?: string;
};

/** Text that a vendor wrote, in our typography; as elements, because no page of ours takes markup as text. */
export function RichText({ html, className }: Props) {
  return <div className={clsx("rich-text", className)}>{parse(html)}</div>;
}
