import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { webAddress } from "@/lib/client/web-address";
import type { Program } from "@/lib/contract/program";
import { formatCount, type Reader } from "@/lib/format";

/** The card of key facts under a program's name. */
export function ProgramFacts({ program, reader }: { program: Program; reader: Reader }) {
  const { vendor, website, eligibility, applicableTo, statistics, settings } = program;
  const address = webAddress(website);
  const days = settings?.terminateOnExpiration;
  const count = (value: number, one: string, other: string) =>
    formatCount(value, { one, other, locale: reader.locale });
  return (
    <Card>
      <Facts>
        {vendor?.name && <Fact label="Vendor">{vendor.name}</Fact>}
        {address && (
          <Fact label="Program website">
            <a
              href={address}
              target="_blank"
              rel="noopener noreferrer"
              className="break-all text-primary underline underline-offset-4"
            >
              {new URL(address).hostname.replace(/^www\./, "")}
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          </Fact>
        )}
        {eligibility && <Fact label="Program eligibility">{eligibilityText(eligibility)}</Fact>}
        {applicableTo && <Fact label="Applicable to">{applicableTo}</Fact>}
        {days?.enabled && days.duration && (
          <Fact label="Validity">{count(days.duration, "day", "days")}</Fact>
        )}
        {statistics?.certificates !== undefined && (
          <Fact label="Valid certificates">{statistics.certificates}</Fact>
        )}
      </Facts>
    </Card>
  );
}

function eligibilityText({ client, partner }: { client: boolean; partner: boolean }) {
  const names = [client && "Client", partner && "Partner"].filter(Boolean);
  return names.length > 0 ? names.join(", ") : "Nobody";
}
