import { type Egress, EgressFailure } from "./egress";
import { unacceptable } from "./refusal";

/** Refuses an address that will never be called; what a name leads to is judged at every call (decision 009). */
export function checkWebhookUrl(egress: Egress, url: string) {
  try {
    egress.check(url);
  } catch (error) {
    if (error instanceof EgressFailure) throw unacceptable({ url: [error.message] });
    throw error;
  }
}
