import { globSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import type { Endpoint } from "../lib/contract/endpoint";
import { endpoints } from "../lib/contract/endpoints";
import type { PersonKey } from "../lib/platform/seed/people";
import { expect, test } from "./fixtures";
import { builtActions, callAction, makeOwned, type Owned, unknownOf } from "./tenancy-world";

/** One of another client and one of another vendor; neither may learn that the objects exist. */
const strangers: PersonKey[] = ["camille", "mariya"];
const owners: PersonKey[] = ["ingrid", "sabine"];

const pages = globSync("app/**/page.tsx", { cwd: path.dirname(import.meta.dirname) })
  .map((file) =>
    file
      .replace(/^app/, "")
      .replace(/\/page\.tsx$/, "")
      .replaceAll(/\/\([^)]*\)/g, ""),
  )
  .filter((route) => route.includes("["));

function pathsOf(ids: Owned) {
  return pages.map((route) => filled(route, ids));
}

function filled(route: string, ids: Owned) {
  return route.replaceAll(/[[{](\w+)[\]}]/g, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`The world of this test has no ${name}.`);
    return id;
  });
}

async function statusOf(request: APIRequestContext, target: string) {
  const answer = await request.get(target, { maxRedirects: 0 });
  return answer.status();
}

test("a page of others' objects looks like one of objects that don't exist", async ({
  signedIn,
  openPage,
  world,
}) => {
  test.setTimeout(240_000);
  const owned = await makeOwned(world);
  for (const stranger of strangers) {
    const { request } = await signedIn(stranger).then((page) => page.context());
    for (const target of [...pathsOf(owned), ...pathsOf(unknownOf(owned))]) {
      // An account without the right to any such object at all is told so; of one object it learns nothing.
      expect([stranger, target, await statusOf(request, target)]).toEqual([stranger, target, 404]);
    }
    const draft = `/program/programs/${owned.programId}/enroll?enrollment=${owned.draftId}`;
    expect(await statusOf(request, draft)).toBe(404);
  }
  const opened = new Set<string>();
  for (const owner of owners) {
    const { request } = await signedIn(owner).then((page) => page.context());
    for (const target of pathsOf(owned)) {
      if ((await statusOf(request, target)) === 200) opened.add(target);
    }
  }
  // The program is withdrawn and the enrollment isn't over: nobody enrols or renews.
  const closed = /\/(enroll|re-enroll)$/;
  expect(pathsOf(owned).filter((target) => !opened.has(target) && !closed.test(target))).toEqual(
    [],
  );
  const nobody = (await openPage()).context().request;
  for (const target of pathsOf(owned)) {
    const answer = await nobody.get(target, { maxRedirects: 0 });
    expect([target, answer.status()]).toEqual([target, 307]);
    expect(answer.headers().location).toContain("/sign-in?returnTo=");
  }
});

test("the door for the browser opens others' objects and files to nobody", async ({
  signedIn,
  openPage,
  world,
}) => {
  test.setTimeout(240_000);
  const owned = await makeOwned(world);
  const table: [string, Endpoint][] = Object.entries(endpoints);
  const shared = /\{(moduleId|eventTypeId|accountId|sellerId|sessionId|passkeyId)\}/;
  const reads = table.filter(
    ([, { method, path: route }]) => method === "GET" && route.includes("{") && !shared.test(route),
  );
  const targets = (ids: Owned) =>
    reads.flatMap(([, { path: route, download }]) => {
      const target = `/api${filled(route, ids)}`;
      return download ? [target, `${target}/file`] : [target];
    });
  for (const stranger of strangers) {
    const { request } = await signedIn(stranger).then((page) => page.context());
    for (const target of [...targets(owned), ...targets(unknownOf(owned))]) {
      const status = await statusOf(request, target);
      // Webhooks are no business of clients, whichever it is.
      const refused = stranger === "camille" && target.includes("/webhooks/") ? 403 : 404;
      expect([stranger, target, status]).toEqual([stranger, target, refused]);
    }
  }
  const own = await signedIn("ingrid").then((page) => page.context().request);
  expect(await statusOf(own, `/api/program/enrollments/${owned.enrollmentId}`)).toBe(200);
  const file = `/api/program/enrollments/${owned.enrollmentId}/attachments/${owned.attachmentId}/file`;
  expect(await statusOf(own, file)).toBe(200);
  const nobody = (await openPage()).context().request;
  for (const target of targets(owned)) expect(await statusOf(nobody, target)).toBe(401);
});

test("no action touches an object of others, whatever ids a form brings", async ({
  signedIn,
  openPage,
  baseURL,
  world,
}) => {
  test.setTimeout(240_000);
  const owned = await makeOwned(world);
  const before = await snapshot();
  const nobody = (await openPage()).context().request;
  for (const { id, name } of builtActions().filter(({ name }) => !isPersonal(name))) {
    for (const ids of [owned, unknownOf(owned)]) {
      const input = inputOf(name, ids);
      for (const stranger of strangers) {
        const { request } = await signedIn(stranger).then((page) => page.context());
        const answer = await callAction(request, { url: baseURL ?? "", id, input });
        expect([name, stranger, problemIn(answer.text)]).toEqual([
          name,
          stranger,
          expect.stringMatching(/^40[034]$/),
        ]);
        expect(answer.text, name).not.toContain('"ok":true');
      }
    }
    const answer = await callAction(nobody, {
      url: baseURL ?? "",
      id,
      input: inputOf(name, owned),
    });
    expect([name, problemIn(answer.text)]).toEqual([name, expect.stringMatching(/^40[013]$/)]);
  }
  expect(await snapshot()).toEqual(before);

  /** Everything of the world as its owners see it. */
  async function snapshot() {
    const client = world("fjordline");
    const vendor = world("brueckner");
    const { programId = "", enrollmentId = "", attachmentId = "" } = owned;
    return Promise.all([
      vendor("getProgram", { params: { programId } }),
      client("getEnrollment", { params: { enrollmentId } }),
      client("getEnrollment", { params: { enrollmentId: owned.draftId ?? "" } }),
      client("getAttachment", { params: { enrollmentId, attachmentId } }),
      client("getCertificate", { params: { certificateId: owned.certificateId ?? "" } }),
      client("getApiToken", { params: { tokenId: owned.tokenId ?? "" } }),
      client("getAccountUser", { params: { accountUserId: owned.accountUserId ?? "" } }),
      vendor("getWebhook", { params: { webhookId: owned.webhookId ?? "" } }),
    ]);
  }
});

/** What people do for themselves or with a secret of their own names nobody else's object. */
function isPersonal(name: string) {
  return (
    /^(session|password-reset|invitation|profile)\./.test(name) ||
    /^security\.(?!endSession|deletePasskey|renamePasskey)/.test(name) ||
    personal.includes(name)
  );
}

/** They make something new of the person's own account. */
const personal = ["users.inviteUser"];

/** The status of the problem that an action answers, as React writes it. */
function problemIn(text: string) {
  return /"problem":\{[^}]*?"status":(\d+)/.exec(text)?.[1] ?? text.slice(0, 300);
}

/** Correct in all but whose it is. */
function inputOf(name: string, ids: Owned): object {
  const { programId, enrollmentId, draftId, certificateId, attachmentId } = ids;
  const inputs: Record<string, object> = {
    "attachment.renameAttachment": { enrollmentId, attachmentId, name: "Mine" },
    "attachment.deleteAttachment": { enrollmentId, attachmentId },
    "certificate.updateCertificate": { certificateId, name: "Mine" },
    "certificate.terminateCertificate": { certificateId, statusNotes: "Mine" },
    "enrollment.createEnrollment": { program: { id: programId }, buyer: { id: ids.buyerId } },
    "enrollment.updateEnrollment": { enrollmentId: draftId, notes: "Mine" },
    "enrollment.submitEnrollment": { enrollmentId: draftId, validate: false },
    "enrollment.deleteEnrollment": { enrollmentId: draftId },
    "enrollment.processEnrollment": { enrollmentId },
    "enrollment.failEnrollment": { enrollmentId, statusNotes: { message: "Mine" } },
    "program.updateProgramSettings": { programId, programEnrollment: false },
    "program.publishProgram": { programId },
    "program.unpublishProgram": { programId },
    "program.saveProgramSettings": form({ programId }),
    "review.sendQuery": {
      enrollmentId,
      template: { id: ids.templateId },
      message: "Mine",
      parameters: {},
    },
    "review.approveEnrollment": { enrollmentId, parameters: {} },
    "review.answerQuery": { enrollmentId, parameters: {} },
    "review.changeEnrollment": { enrollmentId, notes: "Mine" },
    "api-token.enableApiToken": { id: ids.tokenId },
    "api-token.disableApiToken": { id: ids.tokenId },
    "api-token.deleteApiToken": { id: ids.tokenId },
    "api-token.saveApiToken": form({ id: ids.tokenId, name: "Mine", modules: "MOD-1478" }),
    "webhook.enableWebhook": { id: ids.webhookId },
    "webhook.disableWebhook": { id: ids.webhookId },
    "webhook.deleteWebhook": { id: ids.webhookId },
    "webhook.saveWebhook": form({
      id: ids.webhookId,
      name: "Mine",
      type: "ValidateEnrollmentDraft",
      url: "https://example.com/mine",
    }),
    "users.changeRole": { id: ids.accountUserId, role: "ReadOnly" },
    "users.enableUser": { id: ids.accountUserId },
    "users.disableUser": { id: ids.accountUserId },
    "users.resendInvitation": { id: ids.accountUserId },
    "users.removeUser": { id: ids.accountUserId },
    "security.endSession": { id: "SES-0000-0000-0000" },
    "security.renamePasskey": { id: "nobodys-passkey", name: "Mine" },
    "security.deletePasskey": { id: "nobodys-passkey" },
  };
  const input = inputs[name];
  if (!input) throw new Error(`This test doesn't know what the action ${name} takes.`);
  return input;
}

function form(fields: Record<string, string | undefined>) {
  const data = new FormData();
  for (const [name, value = ""] of Object.entries(fields)) data.set(name, value);
  return data;
}
