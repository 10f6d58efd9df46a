import "server-only";
import { unstable_rethrow } from "next/navigation";
import { ProblemError } from "@/lib/contract/problem";
import type { KeptMail, SignInMethods } from "@/lib/contract/session";
import { PageFailure } from "../page-failure";
import { platform } from "../platform";

const none: SignInMethods = { password: false, passkey: false, idToken: false, demo: false };

/**
 * How one may sign in on this platform; in no way of ours on one that has no such list. While it doesn't answer, the
 * page still offers a password: whoever tries it is told what is wrong.
 */
export async function loadSignInMethods(): Promise<SignInMethods> {
  return platform("getSignInMethods").catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
    return error.problem.status < 500 ? none : { ...none, password: true };
  });
}

/** The mails that a platform in demo mode keeps, newest first; null where it sends them. */
export async function loadOutbox(): Promise<KeptMail[] | null> {
  return platform("listOutbox").then(
    ({ data }) => data,
    (error: unknown) => {
      unstable_rethrow(error);
      const isClosed =
        error instanceof ProblemError && [401, 403, 404].includes(error.problem.status);
      if (isClosed) return null;
      throw new PageFailure(error);
    },
  );
}
