import type { Call } from "../call";
import { Program } from "../objects/program";
import { readList, readOne } from "../read";
import type { Where } from "../rql/compile";
import type { ObjectDefinition } from "../rql/object";
import { visiblePrograms } from "../visibility";

/** Statuses of parts that a client sees; parts without publication have none of the others (contract §7). */
const published = ["Published"];
const kept = ["Draft", "Published", "Unpublished", "Active"];

/** Parts that their vendor publishes. */
const publications = new Set(["Terms", "Document", "Media"]);

/** The parts of a visible program: all that exist for vendors and Operations, published ones for clients. */
export async function listChildren(call: Call, object: ObjectDefinition) {
  await requireProgram(call);
  return readList(call, object, partOf(call, object));
}

/** One part of a visible program. */
export async function readChild(call: Call, object: ObjectDefinition, id: string) {
  await requireProgram(call);
  return readOne(call, object, { id, where: partOf(call, object) });
}

/** A 404 unless the caller may see the program of the path. */
export async function requireProgram(call: Call) {
  const where = visiblePrograms(call.scope);
  await readOne({ ...call, search: "select=-*,id" }, Program, { id: call.id("programId"), where });
}

/** The condition for rows whose publication status the caller may see. */
export function publishedFor(call: Call): Where {
  const statuses = call.scope.role === "Client" ? published : kept;
  return (part, bind) => `${part}.status = any(${bind(statuses)}::text[])`;
}

function partOf(call: Call, object: ObjectDefinition): Where {
  const programId = call.id("programId");
  const visible = visiblePart(call, object);
  return (part, bind) => `${part}.program_id = ${bind(programId)} and ${visible(part, bind)}`;
}

function visiblePart(call: Call, object: ObjectDefinition): Where {
  if (!("status" in object.properties)) return () => "true";
  if (publications.has(object.name)) return publishedFor(call);
  if (object.name === "Parameter" && call.scope.role === "Client") return shownParameters(call);
  return (part) => `${part}.status = 'Active'`;
}

/** A hidden parameter exists for a client only once the vendor has revealed it on one of its enrollments (contract §7, §9.3). */
function shownParameters({ scope }: Call): Where {
  return (parameter, bind) => {
    const revealed = `select 1 from enrollments asked where asked.client_id = ${bind(scope.accountId)} and asked.program_id = ${parameter}.program_id and asked.overrides -> ${parameter}.id ->> 'hidden' = 'false'`;
    return `${parameter}.status = 'Active' and (${parameter}.constraints ->> 'hidden' is distinct from 'true' or exists (${revealed}))`;
  };
}
