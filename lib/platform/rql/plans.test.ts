import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Scope } from "../context";
import { Certificate, Enrollment } from "../objects/enrollment";
import { Program } from "../objects/program";
import { crowd, fillCrowd } from "../store/testing-crowd";
import { type TestPlatform, testPlatform } from "../testing";
import { listedPrograms, visibleRequests } from "../visibility";
import { compileList, type Statement } from "./compile";
import type { ObjectDefinition } from "./object";
import { parseListQuery } from "./query";

const actor = { id: "USR-0000-0001", name: "Somebody", revision: 1 };
const client: Scope = { role: "Client", accountId: crowd.client.id, actor };
const vendor: Scope = { role: "Vendor", accountId: crowd.vendor.id, actor };
const operations: Scope = { role: "Operations", accountId: "ACC-3000-0001", actor };

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
  await fillCrowd(platform.context.store.pool, { certificates: 100_000 });
}, 180_000);
afterAll(() => platform.close());

/** About what an account has here: a client 500 certificates and as many enrollments, a vendor 5,000. */
const ofClient = 800;
const ofVendor = 6000;

/**
 * What real clients and our own pages ask most, with the most rows of a big table that may be looked at for the
 * page and for the total.
 */
const commonest: {
  what: string;
  scope: Scope;
  object: ObjectDefinition;
  query: string;
  most: number;
}[] = [
  {
    what: "a client's certificates",
    scope: client,
    object: Certificate,
    query: "limit=20",
    most: ofClient,
  },
  {
    what: "a client's certificates without deleted ones by name, as the mobile app does",
    scope: client,
    object: Certificate,
    query: 'select=-*,id,name,status&ne(status,"Deleted")&order=name&limit=50',
    most: ofClient,
  },
  {
    what: "a client's valid certificates",
    scope: client,
    object: Certificate,
    query: "in(status,(Active,Updating))&limit=20",
    most: ofClient,
  },
  {
    what: "a client's certificates of a program",
    scope: client,
    object: Certificate,
    query: `program.id="${crowd.programId}"`,
    most: 60,
  },
  {
    what: "one certificate by its id in a filter",
    scope: operations,
    object: Certificate,
    query: `id='${crowd.certificateId}'`,
    most: 1,
  },
  {
    what: "a vendor's active certificates that expire next",
    scope: vendor,
    object: Certificate,
    query: "status=Active&order=expirationDate&limit=20",
    most: ofVendor,
  },
  {
    what: "a vendor's certificates that expire in a month",
    scope: vendor,
    object: Certificate,
    query: 'and(ge(expirationDate,"2028-05-01"),lt(expirationDate,"2028-06-01"))',
    most: 700,
  },
  {
    what: "a vendor's queue, oldest first",
    scope: vendor,
    object: Enrollment,
    query: "status=Processing&order=audit.created.at&limit=20",
    most: 120,
  },
  {
    what: "the enrollments of a certificate, as the mobile app does",
    scope: client,
    object: Enrollment,
    query: `select=-*,id,status&and(eq(certificate.id,"${crowd.certificateId}"),ne(status,"Deleted"))`,
    most: 1,
  },
  {
    what: "a client's newest enrollments, as the mobile app does",
    scope: client,
    object: Enrollment,
    query: "select=-*,id,status&order=-id&limit=50",
    most: ofClient,
  },
  {
    what: "a program's expired certificates for Operations",
    scope: operations,
    object: Certificate,
    query: `and(program.id="${crowd.programId}",status=Expired)&limit=20`,
    most: 700,
  },
  {
    what: "the published programs, as the mobile app does",
    scope: client,
    object: Program,
    query: "select=-*,id,name,status,icon&order=name&limit=50",
    most: 0,
  },
];

it.each(commonest)("reads $what by an index", async ({ scope, object, query, most }) => {
  const { rows, total } = compileList(object, parseListQuery(query), {
    role: scope.role,
    where: (object === Program ? listedPrograms : visibleRequests)(scope),
  });
  for (const statement of [rows, total]) {
    const nodes = (await planOf(statement)).filter((node) =>
      bigTables.has(node["Relation Name"] ?? ""),
    );
    expect(nodes.map((node) => node["Node Type"])).not.toContain("Seq Scan");
    const looked = Math.max(0, ...nodes.map(lookedAt));
    expect(looked, JSON.stringify(nodes, null, 1)).toBeLessThanOrEqual(most);
  }
});

it("answers a page with its total from all of them", async () => {
  const answer = await platform.as(crowd.client.token)(
    "GET",
    "/program/certificates?status=Active&limit=20",
  );
  expect(answer.status, answer.text).toBe(200);
  expect(answer.body.$meta.pagination.total).toBeGreaterThan(300);
  expect(answer.body.data).toHaveLength(20);
});

const bigTables = new Set(["certificates", "enrollments"]);

/** A step of a plan as PostgreSQL reports it after running it. */
type Node = {
  "Node Type": string;
  "Relation Name"?: string | undefined;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number | undefined;
  Plans?: Node[] | undefined;
};

const Node: z.ZodType<Node> = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().optional(),
  get Plans() {
    return z.array(Node).optional();
  },
});

const Explained = z.array(z.object({ Plan: Node }));

async function planOf({ text, values }: Statement): Promise<Node[]> {
  const { rows } = await platform.context.store.pool.query({
    text: `explain (analyze, format json) ${text}`,
    values,
  });
  const [explained] = Explained.parse(rows[0]["QUERY PLAN"]);
  return explained ? flat(explained.Plan) : [];
}

function flat(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)];
}

function lookedAt(node: Node) {
  const removed = node["Rows Removed by Filter"] ?? 0;
  return (node["Actual Rows"] + removed) * node["Actual Loops"];
}
