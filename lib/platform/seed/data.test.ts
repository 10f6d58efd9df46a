import { describe, expect, test } from "vitest";
import { type EndpointName, endpoints } from "@/lib/contract/endpoints";
import { parameterTypes } from "@/lib/contract/parameter";
import { allAccounts, tokenId } from "./accounts";
import type { DemoProgram } from "./demo-program";
import { buyers, licensees } from "./entities";
import { fjordlineStories } from "./history/fjordline";
import { meridianMigrations, meridianStories } from "./history/meridian";
import { allPeople } from "./people";
import { products } from "./products";
import { allPrograms, programs } from "./programs";
import { certificateIdOf, enrollmentIdOf } from "./tell-story";

const day = (offset: number) =>
  new Date(Date.UTC(2031, 4, 17) + offset * 86_400_000).toISOString().slice(0, 10);
const stories = [...fjordlineStories(day), ...meridianStories(day)];
const migrations = meridianMigrations(day);

describe.each(allPrograms.map((program) => [program.input.name, program] as const))(
  "program %s",
  (_, program) => {
    test("is written as the contract wants its parts", () => {
      expectAccepted("createProgram", program.input);
      expectAccepted("updateProgramSettings", program.settings);
      for (const { ordering, fulfillment, ...group } of program.groups) {
        expectAccepted("createParameterGroup", group);
        for (const parameter of ordering ?? []) {
          expectAccepted("createParameter", { ...parameter, phase: "Order" });
        }
        for (const parameter of fulfillment ?? []) {
          expectAccepted("createParameter", { ...parameter, phase: "Fulfillment" });
        }
      }
      const { processing, querying, completed, further } = program.templates;
      for (const template of [processing, querying, completed]) {
        expectAccepted("updateTemplate", template);
      }
      for (const template of further ?? []) expectAccepted("createTemplate", template);
      for (const { variants, ...terms } of program.terms) {
        expectAccepted("createTerms", terms);
        for (const variant of variants) expectAccepted("createTermsVariant", variant);
      }
      for (const document of program.documents ?? []) expectAccepted("createDocument", document);
      for (const media of program.media ?? []) expectAccepted("createMedia", media);
    });

    test("names only parameters and products that exist", () => {
      const known = [
        ...externalIdsOf(program, "ordering"),
        ...externalIdsOf(program, "fulfillment"),
      ];
      expect(new Set(known).size).toBe(known.length);
      const { processing, querying, completed, further = [] } = program.templates;
      for (const { content } of [processing, querying, completed, ...further]) {
        expect(known).toEqual(expect.arrayContaining(placeholdersIn(content)));
      }
      expect(products.map(({ id }) => id)).toEqual(expect.arrayContaining([...program.products]));
    });

    test("gives every question a hint and a description", () => {
      for (const { name, description, type, options, constraints } of questionsOf(program)) {
        expect(description, name).toBeTruthy();
        if (type !== "Heading" && !constraints?.hidden)
          expect(options?.hintText, name).toBeTruthy();
      }
    });
  },
);

test("the world has the programs that the product must show", () => {
  expect(new Set(allPrograms.map(({ vendor }) => vendor)).size).toBe(3);
  expect(allPrograms.length).toBeGreaterThanOrEqual(8);
  expect(allPrograms.some((program) => questionsOf(program).length === 0)).toBe(true);
  expect(programs.authorisedPartner.groups).toHaveLength(5);
  const types = questionsOf(programs.authorisedPartner).map(({ type }) => type);
  expect(new Set(types)).toEqual(new Set(parameterTypes));
  expect(Math.max(...allPrograms.map(({ input }) => input.name.length))).toBeGreaterThanOrEqual(60);
});

test("ids have the formats of the contract and none occurs twice", () => {
  const titles = [...stories, ...migrations];
  expectIds(/^ACC-\d{4}-\d{4}$/, allAccounts);
  expectIds(/^USR-\d{4}-\d{4}$/, allPeople);
  expectIds(/^BUY-\d{4}-\d{4}$/, Object.values(buyers));
  expectIds(/^LCE-\d{4}-\d{4}-\d{4}$/, Object.values(licensees));
  expectIds(/^PRD-\d{4}-\d{4}$/, products);
  expectIds(/^PRG-\d{4}-\d{4}$/, allPrograms);
  expectIds(
    /^TKN-\d{4}-\d{4}$/,
    allAccounts.map((account) => ({ id: tokenId(account) })),
  );
  expectIds(
    /^CER-\d{4}-\d{4}-\d{4}$/,
    titles.map((story) => ({ id: certificateIdOf(story) })),
  );
  expectIds(
    /^ENR-\d{4}-\d{4}-\d{4}$/,
    stories.flatMap((story) => [1, 2].map((number) => ({ id: enrollmentIdOf(story, number) }))),
  );
  for (const { token } of allAccounts) expect(token).toMatch(/^idt:TKN-\d{4}-\d{4}:\S{16,}$/);
});

test("every member of an account is a person of the world, one of them belongs to two accounts", () => {
  const members = allAccounts.flatMap((account) => account.members.map(String));
  expect(members.filter((key) => key === "noor")).toHaveLength(2);
  expect(new Set(members).size).toBe(allPeople.length);
});

test.each(stories.map((story) => [story.title, story] as const))(
  "story %s runs forward in time and answers only what its program asks",
  (_, story) => {
    const program = programs[story.program];
    const moments = [story.begun, ...story.steps].map(({ daysAgo }) => daysAgo);
    expect(moments).toEqual([...moments].sort((one, other) => other - one));
    expect(program.publishedDaysAgo).toBeGreaterThan(moments[0] ?? Number.POSITIVE_INFINITY);
    const asked = externalIdsOf(program, "ordering");
    const filled = externalIdsOf(program, "fulfillment");
    expect(asked).toEqual(expect.arrayContaining(Object.keys(story.answers ?? {})));
    for (const step of story.steps) {
      if (step.do === "query") {
        expect(asked).toEqual(expect.arrayContaining(Object.keys(step.remarks)));
      }
      if (step.do === "complete") {
        expect(filled).toEqual(expect.arrayContaining(Object.keys(step.values ?? {})));
      }
    }
  },
);

function expectAccepted(name: EndpointName, body: unknown) {
  const result = endpoints[name].body.safeParse(body);
  expect(result.error?.issues ?? []).toEqual([]);
}

function expectIds(format: RegExp, objects: readonly { id: string }[]) {
  for (const { id } of objects) expect(id).toMatch(format);
  expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
}

function questionsOf({ groups }: DemoProgram) {
  return groups.flatMap(({ ordering = [] }) => ordering);
}

function externalIdsOf({ groups }: DemoProgram, phase: "ordering" | "fulfillment") {
  return groups.flatMap((group) => group[phase] ?? []).map(({ externalId }) => externalId);
}

function placeholdersIn(content: string) {
  return [...content.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)].flatMap(([, name]) => name ?? []);
}
