import type { SignInSecurity } from "@/lib/contract/session";

/** How this person can prove that it is still them. */
export type Ways = { password: boolean; code: boolean; passkey: boolean };

export function waysOf({ hasPassword, codes, passkeys }: SignInSecurity): Ways {
  return { password: hasPassword, code: codes.enabled, passkey: passkeys.length > 0 };
}
