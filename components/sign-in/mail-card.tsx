import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import type { KeptMail } from "@/lib/contract/session";
import type { Reader } from "@/lib/format";

type Props = { mail: KeptMail; origin: string; reader: Reader };

/** A mail's text; only addresses of this portal are links, whatever else somebody has written into it. */
export function MailCard({ mail, origin, reader }: Props) {
  const { to, subject, text, createdAt } = mail;
  return (
    <Card className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold text-lg">{subject}</h2>
        <p className="text-muted text-sm">
          <DateText value={createdAt} reader={reader} form="time" />
        </p>
      </div>
      <p className="break-all text-muted text-sm">To {to}</p>
      <p className="wrap-anywhere max-w-measure whitespace-pre-line">
        {partsOf(text.trim(), origin).map(({ at, part, href }) =>
          href ? (
            <a key={at} href={href} className="text-primary underline underline-offset-4">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </Card>
  );
}

function partsOf(text: string, origin: string) {
  let at = 0;
  return text.split(/(https?:\/\/\S+)/).map((part) => {
    const place = at;
    at += part.length;
    return { at: place, part, href: ownAddress(part, origin) };
  });
}

/** Path, query and fragment of an address of this portal; undefined for any other text. */
function ownAddress(part: string, origin: string) {
  const url = /^https?:\/\//.test(part) ? URL.parse(part) : null;
  return url?.origin === origin ? `${url.pathname}${url.search}${url.hash}` : undefined;
}
