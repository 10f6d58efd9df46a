import { Building2 } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";

/** A plain link: the way to the provider is the server's to find. */
export function SsoLink({ name, returnTo }: { name: string; returnTo: string }) {
  const href = `/sign-in/sso?${new URLSearchParams({ returnTo })}`;
  return (
    <a href={href} className={buttonStyle({ className: "max-sm:w-full" })}>
      <Building2 aria-hidden className="size-4" /> Sign in with {name}
    </a>
  );
}
