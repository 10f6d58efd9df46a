import { z } from "zod";

export type Advisory = { id: string; name: string; title: string };

const Via = z.union([
  z.string(),
  z.looseObject({
    name: z.string(),
    title: z.string(),
    url: z.string().optional(),
    source: z.number().optional(),
  }),
]);
const Report = z.looseObject({
  vulnerabilities: z.record(z.string(), z.looseObject({ via: z.array(Via) })),
});

/** The advisories that `npm audit --json` names, each once; undefined when it could not ask for any. */
export function advisoriesIn(report: string): Advisory[] | undefined {
  const read = Report.safeParse(parsed(report));
  if (!read.success) return undefined;
  const found = new Map<string, Advisory>();
  for (const { via } of Object.values(read.data.vulnerabilities)) {
    for (const cause of via) {
      if (typeof cause === "string") continue;
      const id = cause.url?.split("/").at(-1) ?? `npm-${cause.source}`;
      found.set(id, { id, name: cause.name, title: cause.title });
    }
  }
  return [...found.values()];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
