"use server";

import "server-only";
import { UserUpdate } from "@/lib/contract/account";
import { type Problem, ProblemError, problemOf } from "@/lib/contract/problem";
import { action } from "../action";
import { platform } from "../platform";
import { currentSession } from "../session";

/** Always the profile of whoever is signed in, whatever a form says. */
const updateProfile = action(UserUpdate, async (body) => {
  const session = await currentSession();
  if (!session) throw new ProblemError(problemOf(401));
  return platform("updateUser", { params: { userId: session.user.id }, body });
});

type Typed = {
  firstName: string;
  lastName: string;
  prefix: string;
  number: string;
  cultureCode: string;
  timeZone: string;
  dateFormat: string;
};

/** What the form shows after it was sent; `attempt` counts how often. */
type ProfileState = { attempt: number; isSaved: boolean; typed?: Typed; problem?: Problem };

export async function saveProfile(
  { attempt }: ProfileState,
  form: FormData,
): Promise<ProfileState> {
  const typed = typedIn(form);
  const parsed = UserUpdate.shape.settings.unwrap().shape.dateFormat.safeParse(typed.dateFormat);
  const outcome = await updateProfile({
    firstName: typed.firstName,
    lastName: typed.lastName,
    phone: typed.number ? { prefix: typed.prefix, number: typed.number } : null,
    settings: {
      cultureCode: typed.cultureCode || null,
      timeZone: typed.timeZone || null,
      dateFormat: parsed.data ?? "Culture",
    },
  });
  const next = { attempt: attempt + 1, isSaved: outcome.ok };
  return outcome.ok ? next : { ...next, typed, problem: outcome.problem };
}

function typedIn(form: FormData): Typed {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    firstName: text("firstName"),
    lastName: text("lastName"),
    prefix: text("phone.prefix"),
    number: text("phone.number"),
    cultureCode: text("settings.cultureCode"),
    timeZone: text("settings.timeZone"),
    dateFormat: text("settings.dateFormat"),
  };
}
