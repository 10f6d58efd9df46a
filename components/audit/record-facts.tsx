import Link from "next/link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { Fact, Facts } from "@/components/ui/facts";
import { IdLine } from "@/components/ui/id-line";
import type { AuditRecord } from "@/lib/contract/audit-record";
import type { Reader } from "@/lib/format";
import { objectHref } from "./address";

/** What happened to what, when, by whom and in which request. */
export function RecordFacts({ record, reader }: { record: AuditRecord; reader: Reader }) {
  const { event, object, revision, timestamp, actor, request, viewers = [] } = record;
  const href = objectHref(object);
  const name = object.name ?? object.id;
  return (
    <Card className="space-y-4">
      <Facts>
        <Fact label="When">
          <DateText value={timestamp} reader={reader} form="time" />
        </Fact>
        <Fact label="Object">
          {href ? (
            <Link href={href} className="text-primary hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
          <IdLine id={object.id} />
        </Fact>
        <Fact label="Revision">{revision}</Fact>
        <Fact label="Who">
          {actor?.name ?? actor?.id}
          {actor && <IdLine id={actor.id} />}
        </Fact>
        {actor?.account && (
          <Fact label="For">
            {actor.account.name ?? actor.account.id}
            <IdLine id={actor.account.id} />
          </Fact>
        )}
        {viewers.length > 0 && (
          <Fact label="Seen by" hint="and Operations">
            {viewers.map(({ id, name }) => name ?? id).join(", ")}
          </Fact>
        )}
      </Facts>
      <dl className="space-y-3">
        <Fact label="Event">{event}</Fact>
        {request?.id && (
          <Fact label="Request">
            <span className="break-all">{request.id}</span>
          </Fact>
        )}
      </dl>
    </Card>
  );
}
