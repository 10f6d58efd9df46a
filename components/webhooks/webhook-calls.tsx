import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { Webhook, WebhookCall } from "@/lib/contract/webhook";
import { formatNumber, type Reader } from "@/lib/format";

/** How the calls went: the figures, and the last call, success and failure. */
export function WebhookCalls({ webhook, reader }: { webhook: Webhook; reader: Reader }) {
  const { statistics, lastCall, lastSuccess, lastFailure } = webhook;
  const count = (value: number | undefined) => formatNumber(value ?? 0, reader);
  return (
    <Section title="Calls">
      <Card>
        <Facts>
          <Fact label="Calls">{count(statistics?.calls)}</Fact>
          <Fact label="Successes">{count(statistics?.successes)}</Fact>
          <Fact label="Failures">{count(statistics?.failures)}</Fact>
          <Call label="Last call" call={lastCall} reader={reader} />
          <Call label="Last success" call={lastSuccess} reader={reader} />
          <Call label="Last failure" call={lastFailure} reader={reader} />
        </Facts>
      </Card>
    </Section>
  );
}

type CallProps = { label: string; call: WebhookCall | undefined; reader: Reader };

function Call({ label, call, reader }: CallProps) {
  if (!call?.at) return <Fact label={label}>Never</Fact>;
  const { objectId, httpStatus, durationMs, message } = call;
  const took = durationMs === undefined ? undefined : `${formatNumber(durationMs, reader)} ms`;
  const status = httpStatus ? `HTTP ${httpStatus}` : undefined;
  const hint = [objectId, status, took, message].filter(Boolean).join(" · ");
  return (
    <Fact label={label} hint={hint}>
      <DateText value={call.at} reader={reader} form="time" />
    </Fact>
  );
}
