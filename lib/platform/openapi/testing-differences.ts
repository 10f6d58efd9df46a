import type { Facts } from "./testing-facts";

/** Every difference between what is published and what we serve, one line each. */
export function differences(
  published: Record<string, Facts>,
  ours: Record<string, Facts>,
): string[] {
  const keys = [...new Set([...Object.keys(published), ...Object.keys(ours)])].sort();
  return keys.flatMap((key) => {
    const [theirs, own] = [published[key], ours[key]];
    if (!theirs) return [`${key}: only here`];
    if (!own) return [`${key}: only there`];
    return differencesOf(theirs, own).map((difference) => `${key}: ${difference}`);
  });
}

const aspects: Record<keyof Facts, string> = {
  consumes: "takes",
  parts: "part",
  bodyProperties: "reads",
  success: "answers",
  properties: "shows",
};

function differencesOf(theirs: Facts, own: Facts): string[] {
  return aspectNames.flatMap((aspect) => {
    const only = (here: string[], there: string[]) => here.filter((name) => !there.includes(name));
    return [
      ...only(own[aspect], theirs[aspect]).map((name) => `${aspects[aspect]} ${name} only here`),
      ...only(theirs[aspect], own[aspect]).map((name) => `${aspects[aspect]} ${name} only there`),
    ];
  });
}

const aspectNames = ["consumes", "parts", "bodyProperties", "success", "properties"] as const;
