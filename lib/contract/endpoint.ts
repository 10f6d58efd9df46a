import { z } from "zod";
import { Role } from "./common";
import type { FileRule } from "./file";
import { listOf } from "./list";

/** `list` and `item` take a query string, `text` answers text, `file` bytes, `none` nothing. */
export type Answer = "list" | "item" | "text" | "file" | "none";

/**
 * An operation of the API as a value: `path` below `/public/v1` with `{name}` placeholders, who may call it
 * (`Anyone` needs no token), what goes in, what comes out, and the status of success (contract §7-§14b).
 */
export type Endpoint<Body extends z.ZodType = z.ZodType, Result extends z.ZodType = z.ZodType> = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  roles: readonly (Role | "Anyone")[];
  body: Body;
  bodyRequired: boolean;
  /** The name of the JSON part where the body may also be multipart (contract §1.1). */
  part?: string;
  /** The file parts beside it, by name; an icon unless said otherwise (contract §1.1). */
  files?: Record<string, FileRule>;
  /** The object has a file, which is the answer to an `Accept` of its content type (contract §1.3). */
  download?: true;
  /** The answer holds a secret that is shown this once. */
  showsSecret?: true;
  /** What a person has to be in the account, when that isn't a member for a change and anyone for a read. */
  rank?: Rank;
  result: Result;
  answer: Answer;
  status: number;
};

/** From the least to the most that a person may do for an account. */
export type Rank = "ReadOnly" | "Member" | "Administrator";

/** The roles of an operation that every account may call. */
export const everyone = Role.options;
/** The roles of an operation of vendors. */
export const vendor = ["Vendor"] as const;
/** The schema of no body and of no result. */
export const nothing = z.undefined();

/** A read; `item` unless `answer` says otherwise. */
export function get<Result extends z.ZodType>(
  path: string,
  result: Result,
  answer: Answer = "item",
): Endpoint<typeof nothing, Result> {
  return {
    method: "GET",
    path,
    roles: everyone,
    body: nothing,
    bodyRequired: false,
    result,
    answer,
    status: 200,
  };
}

/** A read of a list (contract §2). */
export function list<Item extends z.ZodType>(path: string, item: Item) {
  return get(path, listOf(item), "list");
}

/** A read of one object or, asked by its content type, of its file (contract §1.3). */
export function getWithFile<Result extends z.ZodType>(path: string, result: Result) {
  return { ...get(path, result), download: true as const };
}

/** A write with a JSON body, or a multipart one whose JSON part is `part` (contract §1.1). */
export function send<Body extends z.ZodType, Result extends z.ZodType>(
  method: "POST" | "PUT",
  path: string,
  options: {
    roles: Endpoint["roles"];
    body: Body;
    result: Result;
    status?: number;
    optional?: true;
    part?: string;
    files?: Record<string, FileRule>;
    answer?: Answer;
    showsSecret?: true;
    rank?: Rank;
  },
): Endpoint<Body, Result> {
  const { optional, status = 200, answer = "item", ...rest } = options;
  return { method, path, ...rest, bodyRequired: !optional, answer, status };
}

/** A change of state that needs no body. */
export function act<Result extends z.ZodType>(
  path: string,
  roles: Endpoint["roles"],
  result: Result,
) {
  return send("POST", path, { roles, body: z.unknown(), result, optional: true });
}

/** A removal: 204 without a body. */
export function remove(
  path: string,
  roles: Endpoint["roles"],
): Endpoint<typeof nothing, typeof nothing> {
  return {
    method: "DELETE",
    path,
    roles,
    body: nothing,
    bodyRequired: false,
    result: nothing,
    answer: "none",
    status: 204,
  };
}
