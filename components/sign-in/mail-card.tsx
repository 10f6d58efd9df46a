import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import type { KeptMail } from "@/lib/contract/session";
import type { Reader } from "@/lib/format";
import { mailParts } from "./mail-parts";

type Props = { mail: KeptMail; origin: string; reader: Reader };

/** A mail as text; its HTML is for mail programs. */
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
        {mailParts(text.trim(), origin).map(({ at, text: part, href }) =>
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
