import "server-only";
import { all, containing, equal, notEqual, oneOf } from "@/lib/client/filter";
import { ProblemError } from "@/lib/contract/problem";
import type { Program } from "@/lib/contract/program";
import { platform } from "../platform";
import { loadCertificates } from "./certificate";
import { loadEnrollments } from "./enrollment";
import { leavePage, loadEvery } from "./load";
import { loadPrograms } from "./program";

/** What the programs page asks for; `page` starts at 1. */
export type ProgramListQuery = {
  q?: string;
  vendor?: string;
  status?: string;
  page: number;
  rows: number;
};

/** One page of programs by name; the search looks at names and short descriptions. */
export function loadProgramPage({ q, vendor, status, page, rows }: ProgramListQuery) {
  return loadPrograms({
    limit: rows,
    offset: (page - 1) * rows,
    order: "name,id",
    select: "-longDescription,-products",
    filter: all(
      containing(["name", "shortDescription"], q ?? ""),
      vendor ? equal("vendor.id", vendor) : undefined,
      status ? equal("status", status) : undefined,
    ),
  });
}

/** The vendors to filter by, by name; none where the platform keeps its accounts to itself. */
export async function loadVendors() {
  const vendors = await loadEvery((query) =>
    platform("listAccounts", {
      query: { ...query, select: "-*,id,name", filter: equal("type", "Vendor"), order: "name,id" },
    }),
  ).catch(withoutAccounts);
  return vendors.map(({ id, name = id }) => ({ id, name }));
}

async function withoutAccounts(error: unknown) {
  const status = error instanceof ProblemError ? error.problem.status : 500;
  return status === 403 || status === 404 ? [] : leavePage(error);
}

/** What a client holds and has open for these programs, in two calls however many programs there are. */
export async function loadHoldings(programs: readonly Program[]) {
  const ofPrograms = oneOf(
    "program.id",
    programs.map(({ id }) => id),
  );
  const [certificates, enrollments] = await Promise.all([
    loadEvery((query) =>
      loadCertificates({
        ...query,
        select: "-*,id,name,status,expirationDate,program.id",
        filter: all(ofPrograms, notEqual("status", "Deleted")),
      }),
    ),
    loadEvery((query) =>
      loadEnrollments({
        ...query,
        select: "-*,id,type,status,program.id,certificate.id",
        filter: all(ofPrograms, oneOf("status", ["Draft", "Processing", "Querying"])),
      }),
    ),
  ]);
  return { certificates, enrollments };
}
