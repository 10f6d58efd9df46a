import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { ApiToken } from "@/lib/contract/api-token";
import type { Reader } from "@/lib/format";

/** What a token is for, when it was used, and how a program sends it. */
export function TokenGeneral({ token, reader }: { token: ApiToken; reader: Reader }) {
  const { id, account, description, lastAccessAt, audit } = token;
  return (
    <div className="space-y-8">
      <Card className="space-y-4">
        {description && <p className="max-w-measure whitespace-pre-line">{description}</p>}
        <Facts>
          <Fact label="Account">{account?.name ?? account?.id}</Fact>
          <Fact label="Last used">
            {lastAccessAt ? <DateText value={lastAccessAt} reader={reader} form="time" /> : "Never"}
          </Fact>
          {audit?.created && (
            <Fact label="Added" hint={audit.created.by?.name}>
              <DateText value={audit.created.at} reader={reader} form="time" />
            </Fact>
          )}
        </Facts>
      </Card>
      <Section
        title="Use it"
        description="Send the token with every call, below /public/v1. It was shown when it was added and can't be shown again."
      >
        <p className="break-all rounded-control border bg-surface p-3 font-mono text-sm">
          Authorization: Bearer idt:{id}:…
        </p>
      </Section>
    </div>
  );
}
