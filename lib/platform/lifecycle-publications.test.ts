import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LifecycleObject, moveOf, movesOf } from "@/lib/contract/lifecycle";
import { done, type Person, people, persons, type TestPlatform, testPlatform } from "./testing";
import { addDocument, addPicture } from "./testing-files";
import { draftProgram, onlineVariant } from "./testing-programs";

/** How the test makes one of each noun that a vendor publishes. */
const nouns: Record<string, { object: LifecycleObject; create: () => Promise<string> }> = {
  program: {
    object: "program",
    create: async () => `/program/programs/${(await draftProgram(platform)).id}`,
  },
  terms: { object: "publication", create: createTerms },
  variant: {
    object: "publication",
    create: async () => {
      const terms = await createTerms();
      const { id } = await done(
        platform.as("vendor")("POST", `${terms}/variants`, onlineVariant()),
      );
      return `${terms}/variants/${id}`;
    },
  },
  document: {
    object: "publication",
    create: async () => {
      const program = await draftProgram(platform);
      const { id } = await addDocument(platform, program.id);
      return `/program/programs/${program.id}/documents/${id}`;
    },
  },
  picture: {
    object: "publication",
    create: async () => {
      const program = await draftProgram(platform);
      const { id } = await addPicture(platform, program.id);
      return `/program/programs/${program.id}/media/${id}`;
    },
  },
};
/** Those whose audit names the moves themselves (contract §5). */
const named = ["program", "terms"];
const triggers = ["publish", "unpublish", "delete"];

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

describe.each(Object.entries(nouns))("a %s", (noun, { object, create }) => {
  const moves = movesOf(object).filter(({ from }) => from !== null);
  const states = [...new Set(movesOf(object).map(({ to }) => to))];

  it("knows no other triggers than the table", () => {
    expect(new Set(moves.map(({ trigger }) => trigger))).toEqual(new Set(triggers));
  });

  it.each(moves)("in $from lets its vendor $trigger it", async ({ from, trigger, to }) => {
    const path = await createIn(create, from);
    const before = await done(platform.as("vendor")("GET", path));

    const answer = await pull("vendor", trigger, path);

    if (to === "Deleted") {
      expect(answer.status).toBe(204);
      expect((await platform.as("vendor")("GET", path)).status).toBe(404);
      expect((await platform.as("operations")("GET", path)).status).toBe(404);
      return;
    }
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ status: to, revision: before.revision + 1 });
    const entry = { at: platform.clock.now.toISOString(), by: { id: "TKN-1000-0001" } };
    expect(answer.body.audit).toMatchObject({
      updated: entry,
      ...(named.includes(noun) ? { [to.toLowerCase()]: entry } : {}),
    });
    expect(await done(platform.as("operations")("GET", path))).toEqual(answer.body);
  });

  it.each(states)("in %s refuses every other move of every role", async (status) => {
    const path = await createIn(create, status);
    const before = await platform.as("operations")("GET", path);
    for (const trigger of triggers) {
      for (const person of persons) {
        const refusal = refusalOf(object, { person, status, trigger });
        if (!refusal) continue;
        const answer = await pull(person, trigger, path);
        const label = `${person} ${trigger}: ${answer.text}`;
        expect(answer.status, label).toBe(refusal);
        if (refusal !== 400) continue;
        expect(answer.body.detail, label).toContain(` is ${status}, so '${trigger}'`);
        for (const next of moves.filter(({ from }) => from === status)) {
          expect(answer.body.detail, label).toContain(`${next.trigger} (Vendor)`);
        }
      }
    }
    const after = await platform.as("operations")("GET", path);
    expect([after.status, after.body.revision]).toEqual([before.status, before.body.revision]);
  });
});

function refusalOf(
  object: LifecycleObject,
  { person, status, trigger }: { person: Person; status: string; trigger: string },
) {
  if (people[person].type !== "Vendor") return 403;
  if (person === "otherVendor" || status === "Deleted") return 404;
  return moveOf(object, status, trigger) ? undefined : 400;
}

async function createIn(create: () => Promise<string>, status: string | null) {
  const path = await create();
  const way = { Published: ["publish"], Unpublished: ["publish", "unpublish"] }[String(status)];
  for (const trigger of way ?? []) await done(pull("vendor", trigger, path));
  if (status === "Deleted") await done(pull("vendor", "delete", path));
  return path;
}

function pull(person: Person, trigger: string, path: string) {
  const call = platform.as(person);
  return trigger === "delete" ? call("DELETE", path) : call("POST", `${path}/${trigger}`);
}

async function createTerms() {
  const path = `/program/programs/${(await draftProgram(platform)).id}/terms`;
  const { id } = await done(platform.as("vendor")("POST", path, { name: "Terms" }));
  return `${path}/${id}`;
}
