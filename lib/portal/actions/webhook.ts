"use server";

import "server-only";
import { z } from "zod";
import type { Problem } from "@/lib/contract/problem";
import { WebhookInput, WebhookType, WebhookUpdate } from "@/lib/contract/webhook";
import { action, draftAction } from "../action";
import { platform } from "../platform";

const target = z.object({ id: z.string() });

const createWebhook = action(WebhookInput, (body) => platform("createWebhook", { body }));

/** The form knows of one criterion, the program; others that the API has set stay. */
const updateWebhook = action(
  WebhookUpdate.omit({ criteria: true }).extend({ ...target.shape, program: z.string() }),
  async ({ id, program, ...body }) => {
    const params = { webhookId: id };
    const { criteria = [] } = await platform("getWebhook", { params });
    const others = criteria.filter(({ key }) => key !== "program.id");
    return platform("updateWebhook", {
      params,
      body: { ...body, criteria: [...criterionOf(program), ...others] },
    });
  },
);

export const enableWebhook = action(target, ({ id }) =>
  platform("enableWebhook", { params: { webhookId: id } }),
);

export const disableWebhook = action(target, ({ id }) =>
  platform("disableWebhook", { params: { webhookId: id } }),
);

/** Leaves the page as it is: that of the webhook itself would be gone before the browser has left it. */
export const deleteWebhook = draftAction(target, async ({ id }) => {
  await platform("deleteWebhook", { params: { webhookId: id } });
});

type Typed = { name: string; description: string; type: string; url: string; program: string };

/** What the form shows after it was sent; `secret` is there when the platform has made it up, this once. */
export type WebhookState = {
  attempt: number;
  saved?: { id: string; name: string; secret?: string };
  typed?: Typed;
  problem?: Problem;
};

export async function saveWebhook(
  { attempt }: WebhookState,
  form: FormData,
): Promise<WebhookState> {
  const typed = typedIn(form);
  const outcome = await send(form, typed);
  const next = { attempt: attempt + 1 };
  if (!outcome.ok) return { ...next, typed, problem: outcome.problem };
  const { id, name = id, secret } = outcome.data;
  return { ...next, saved: { id, name, secret: typeof secret === "string" ? secret : undefined } };
}

async function send(form: FormData, { name, description, type, url, program }: Typed) {
  const id = form.get("id");
  const secret = String(form.get("secret") ?? "");
  const body = { description: description || null, url, ...(secret ? { secret } : {}) };
  if (typeof id !== "string") {
    const kind = WebhookType.catch("ValidateEnrollmentDraft").parse(type);
    return createWebhook({
      ...body,
      ...(name ? { name } : {}),
      type: kind,
      criteria: criterionOf(program),
    });
  }
  return updateWebhook({ id, ...body, name, program });
}

function criterionOf(program: string) {
  return program ? [{ key: "program.id", value: program }] : [];
}

function typedIn(form: FormData): Typed {
  const text = (field: string) => String(form.get(field) ?? "").trim();
  return {
    name: text("name"),
    description: text("description"),
    type: text("type"),
    url: text("url"),
    program: text("program"),
  };
}
