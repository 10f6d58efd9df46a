import { unacceptable } from "./refusal";

/** Refuses an address that the platform must not call: the secret signs what is sent, so it goes by HTTPS only. */
export function checkWebhookUrl(text: string) {
  const url = URL.parse(text);
  if (url?.protocol !== "https:") {
    throw unacceptable({ url: ["Enter the whole address, beginning with https://."] });
  }
  if (url.username || url.password) {
    throw unacceptable({
      url: ["Leave name and password out of the address. The secret tells who calls."],
    });
  }
}
