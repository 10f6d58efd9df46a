import { z } from "zod";
import type { Endpoint } from "@/lib/contract/endpoint";
import { type EndpointName, endpoints, type InputOf } from "@/lib/contract/endpoints";
import { createPlatform } from "../app";
import { type Context, randomId, secluded } from "../context";
import { noEgress } from "../egress";
import { type AccountKey, accounts } from "./accounts";
import { type PersonKey, people } from "./people";

const dayMs = 24 * 60 * 60 * 1000;

/** Who calls a verb, with what. */
export type Line<Name extends EndpointName> = {
  by: PersonKey;
  of: AccountKey;
  params?: Record<string, string>;
  body?: InputOf<Name>;
  /** Beside the body; then the request is multipart. */
  files?: Record<string, File>;
};

/** The platform with a clock that is set by hand and ids that are known beforehand. */
export type Stage = {
  context: Context;
  /** The moment `daysAgo` days before seeding. */
  moment(daysAgo: number): Date;
  /** All that is said from now on happens then. */
  turnTo(moment: Date): void;
  /** The next object of this kind gets this id. */
  name(prefix: "PRG" | "ENR" | "CER", id: string): void;
  /** Calls the verb as a signed-in person and answers the object's id; throws when it is refused. */
  say<Name extends EndpointName>(verb: Name, line: Line<Name>): Promise<string>;
};

/** Where history is played; `now` is the moment of seeding. */
export type Setting = Pick<Context, "store" | "files" | "log" | "vault"> & { now: Date };

/** Answers how to set up stages for one history: each has a clock of its own, all share the signed-in people. */
export function stageMaker({ now, ...setting }: Setting): () => Stage {
  const context: Context = {
    ...setting,
    demo: true,
    clock: () => now,
    newId: randomId,
    egress: noEgress,
    ...secluded,
  };
  const signIn = signingIn(createPlatform(context));
  return () => {
    let clock = now;
    const names = new Map<string, string>();
    const staged: Context = { ...context, clock: () => clock, newId: namedId(names) };
    const platform = createPlatform(staged);
    return {
      context: staged,
      moment: (daysAgo) => daysBefore(now, daysAgo),
      turnTo(moment) {
        clock = moment;
      },
      name: (prefix, id) => void names.set(prefix, id),
      async say(verb, { by, of, ...line }) {
        const request = requestOf(verb, { token: await signIn(by, of), ...line });
        const response = await platform.fetch(request);
        const text = await response.text();
        if (!response.ok) throw new Error(`The demo world was refused: ${verb} by ${by}: ${text}`);
        return text === "" ? "" : Answered.parse(JSON.parse(text)).id;
      },
    };
  };
}

/** The moment so many days (with fractions) before another. */
export function daysBefore(moment: Date, days: number) {
  return new Date(moment.getTime() - Math.round(days * dayMs));
}

/** Each name serves once; what has none gets a random id like anywhere else. */
function namedId(names: Map<string, string>): Context["newId"] {
  return (prefix, groups) => {
    const named = names.get(prefix);
    names.delete(prefix);
    return named ?? randomId(prefix, groups);
  };
}

const Answered = z.object({ id: z.string() });
const SignedIn = z.object({ token: z.string() });

type Platform = { fetch(request: Request): Promise<Response> };

/** Sessions begin at the moment of seeding: at every earlier one they have not run out yet. */
function signingIn(platform: Platform) {
  const sessions = new Map<string, Promise<string>>();
  return (by: PersonKey, of: AccountKey) => {
    const key = `${by} ${of}`;
    const session = sessions.get(key) ?? signIn(platform, by, of);
    sessions.set(key, session);
    return session;
  };
}

async function signIn(platform: Platform, by: PersonKey, of: AccountKey) {
  const body = { user: { id: people[by].id }, account: { id: accounts[of].id } };
  const response = await platform.fetch(requestOf("createSession", { body }));
  return SignedIn.parse(await response.json()).token;
}

type Sent = {
  token?: string;
  params?: Record<string, string>;
  body?: unknown;
  files?: Record<string, File>;
};

function requestOf(name: EndpointName, { token, params = {}, body, files }: Sent) {
  const { method, path, part = "" }: Endpoint = endpoints[name];
  const filled = path.replace(/\{(\w+)\}/g, (_, placeholder: string) => params[placeholder] ?? "");
  const headers = new Headers();
  if (token) headers.set("authorization", `Bearer ${token}`);
  if (body !== undefined && !files) headers.set("content-type", "application/json");
  return new Request(`http://platform/public/v1${filled}`, {
    method,
    headers,
    body: files ? formOf(part, body, files) : body === undefined ? undefined : JSON.stringify(body),
  });
}

function formOf(part: string, body: unknown, files: Record<string, File>) {
  const form = new FormData();
  for (const [name, file] of Object.entries(files)) form.append(name, file);
  form.append(part, JSON.stringify(body));
  return form;
}
