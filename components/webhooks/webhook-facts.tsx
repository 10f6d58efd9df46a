import Link from "next/link";
import { programHref } from "@/components/programs/address";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import type { Webhook } from "@/lib/contract/webhook";
import { typeText } from "./webhook-types";

/** When a webhook is called, where, and for which objects. */
export function WebhookFacts({ webhook }: { webhook: Webhook }) {
  const { account, description, type, url, criteria = [] } = webhook;
  const program = criteria.find(({ key }) => key === "program.id");
  const others = criteria.filter((one) => one !== program);
  return (
    <Card className="space-y-4">
      {description && <p className="max-w-measure whitespace-pre-line">{description}</p>}
      <Facts>
        <Fact label="Account">{account?.name ?? account?.id}</Fact>
        <Fact label="When">{typeText(type)}</Fact>
        {!program && <Fact label="Program">All programs</Fact>}
        {program && (
          <Fact label="Program">
            <Link href={programHref(program.value)} className="text-primary hover:underline">
              {program.value}
            </Link>
          </Fact>
        )}
        {others.length > 0 && (
          <Fact label="Further conditions">
            {others.map(({ key, value }) => `${key} = ${value}`).join(", ")}
          </Fact>
        )}
      </Facts>
      <div>
        <p className="text-muted text-sm">Address</p>
        <p className="break-all font-medium">{url}</p>
      </div>
    </Card>
  );
}
