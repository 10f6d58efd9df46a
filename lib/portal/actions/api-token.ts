"use server";

import "server-only";
import { z } from "zod";
import { ApiTokenInput, ApiTokenUpdate } from "@/lib/contract/api-token";
import type { Problem } from "@/lib/contract/problem";
import { action, draftAction } from "../action";
import { platform } from "../platform";

const target = z.object({ id: z.string() });

const createApiToken = action(ApiTokenInput, (body) => platform("createApiToken", { body }));

const updateApiToken = action(ApiTokenUpdate.extend(target.shape), ({ id, ...body }) =>
  platform("updateApiToken", { params: { tokenId: id }, body }),
);

export const enableApiToken = action(target, ({ id }) =>
  platform("enableApiToken", { params: { tokenId: id } }),
);

export const disableApiToken = action(target, ({ id }) =>
  platform("disableApiToken", { params: { tokenId: id } }),
);

/** Leaves the page as it is: that of the token itself would be gone before the browser has left it. */
export const deleteApiToken = draftAction(target, async ({ id }) => {
  await platform("deleteApiToken", { params: { tokenId: id } });
});

type Typed = { name: string; description: string; modules: string[] };

/** What the form shows after it was sent; `secret` is there after a creation, this once. */
export type ApiTokenState = {
  attempt: number;
  saved?: { id: string; name: string; secret?: string };
  typed?: Typed;
  problem?: Problem;
};

export async function saveApiToken(
  { attempt }: ApiTokenState,
  form: FormData,
): Promise<ApiTokenState> {
  const typed = typedIn(form);
  const body = {
    name: typed.name,
    description: typed.description || null,
    modules: typed.modules.map((id) => ({ id })),
  };
  const id = form.get("id");
  const outcome =
    typeof id === "string" ? await updateApiToken({ id, ...body }) : await createApiToken(body);
  const next = { attempt: attempt + 1 };
  if (!outcome.ok) return { ...next, typed, problem: outcome.problem };
  const { id: savedId, name = savedId, token } = outcome.data;
  const secret = typeof token === "string" ? token : undefined;
  return { ...next, saved: { id: savedId, name, secret } };
}

function typedIn(form: FormData): Typed {
  return {
    name: String(form.get("name") ?? "").trim(),
    description: String(form.get("description") ?? "").trim(),
    modules: form.getAll("modules").map(String),
  };
}
