import { ButtonLink } from "@/components/ui/button-link";
import type { Problem } from "@/lib/contract/problem";
import { DeadLink } from "./dead-link";

export function DeadInvitation() {
  return (
    <DeadLink title="This invitation no longer works">
      <p className="max-w-measure">
        It is used, withdrawn or too old. Ask whoever invited you to send a new one. If you have
        accepted it already, sign in.
      </p>
      <ButtonLink variant="primary" href="/sign-in">
        Sign in
      </ButtonLink>
    </DeadLink>
  );
}

export function isDead({ status, errors }: Problem) {
  if (errors?.password || errors?.firstName || errors?.lastName) return false;
  return [400, 403, 404, 409, 410].includes(status);
}
