import { type Egress, EgressFailure } from "./egress";
import { unacceptable } from "./refusal";

/** Refuses an address that will never be called; what a name leads to is judged at every call (decision 009). */
export function checkWebhookUrl(egress: Egress, url: string) {
  try {
    egress.check(url);
  } catch (error) {
    if (!(error instanceof EgressFailure)) throw error;
    throw unacceptable({ url: [error.reason === "address" ? unreachable : incomplete] });
  }
}

const incomplete =
  "Enter the whole address, beginning with https://, without a user name or password.";
const unreachable =
  "Enter the address of a public server. This one leads into a private network, which is never called.";
