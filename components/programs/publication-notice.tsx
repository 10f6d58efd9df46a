import { Banner } from "@/components/ui/banner";
import type { Role } from "@/lib/contract/common";
import type { Program } from "@/lib/contract/program";

type Props = { program: Program; role: Role };

/** For those who keep programs: what it means that this one isn't published, and who changes that. */
export function PublicationNotice({ program: { status, vendor }, role }: Props) {
  const owner = role === "Vendor" ? "you publish" : `${vendor?.name ?? "the vendor"} publishes`;
  if (status === "Draft") {
    return (
      <Banner
        tone="neutral"
        title="Clients can't see this program yet"
        next={`Next: ${owner} it when it is complete.`}
      >
        It has never been published, so nobody can enrol.
      </Banner>
    );
  }
  if (status === "Unpublished") {
    return (
      <Banner
        tone="neutral"
        title="Clients can't find this program"
        next={`Nobody can enrol or renew until ${owner} it again.`}
      >
        Certificates that are held stay valid.
      </Banner>
    );
  }
  return null;
}
