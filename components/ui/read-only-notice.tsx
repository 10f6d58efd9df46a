import { Eye } from "lucide-react";
import { Banner } from "./banner";

/** Why there is nothing to press: shown where another person of the account would find buttons. */
export function ReadOnlyNotice({ account }: { account: string }) {
  return (
    <Banner tone="neutral" icon={Eye} title="You may look here, but not change anything">
      {readOnlyReason(account)}
    </Banner>
  );
}

export function readOnlyReason(account: string) {
  return `Your role in ${account} is read only. Ask one of its administrators if you need to do more.`;
}
