import { Download, ExternalLink } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  href: string;
  /** A file is saved, a page opens in a tab of its own. */
  kind: "file" | "page";
  language?: string | undefined;
  children: ReactNode;
  /** Said to those who can't see what the link stands beside. */
  about?: string;
};

/** A link to a text: a file to download or a page elsewhere, which look and sound different. */
export function TextLink({ href, kind, language, children, about }: Props) {
  const Icon = kind === "file" ? Download : ExternalLink;
  const note = kind === "file" ? "(download)" : "(opens in a new tab)";
  return (
    <a
      href={href}
      hrefLang={language}
      {...(kind === "page" ? { target: "_blank", rel: "noopener noreferrer" } : { download: "" })}
      className="inline-flex min-h-6 max-w-full items-center gap-1.5 text-primary underline underline-offset-4 wrap-anywhere"
    >
      {children}
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="sr-only">
        {about && `: ${about}`} {note}
      </span>
    </a>
  );
}
