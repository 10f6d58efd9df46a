/** A piece of a mail's text; `href` where it is an address of this portal, `at` where it begins. */
export type MailPart = { at: number; text: string; href?: string };

/** Only addresses of `origin` become links: what somebody has written into a mail leads nowhere else. */
export function mailParts(text: string, origin: string): MailPart[] {
  let at = 0;
  return text.split(/(https?:\/\/\S+)/).map((part) => {
    const piece = { at, text: part, ...linkOf(part, origin) };
    at += part.length;
    return piece;
  });
}

function linkOf(part: string, origin: string) {
  const url = /^https?:\/\//.test(part) ? URL.parse(part) : null;
  return url?.origin === origin ? { href: `${url.pathname}${url.search}${url.hash}` } : {};
}
