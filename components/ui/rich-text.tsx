import clsx from "clsx";

type Props = {
  /** Sanitized by the server: this is the only place that puts foreign markup into a page. */
  html: string;
  className?: string;
};

/** Text that a vendor wrote, in our typography. */
export function RichText({ html, className }: Props) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place for it; see `html`.
    <div className={clsx("rich-text", className)} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
