import "server-only";
import { cache } from "react";
import { all, containing, equal } from "@/lib/client/filter";
import type { ListQuery } from "@/lib/client/query";
import { load } from "./load";

const select = "user.email,user.firstName,user.lastName,user.lastLoginAt,audit";

type Wanted = { accountId: string; search: string; status: string | undefined };

/** A page of the people who may act for one account, or are invited to. */
export function loadAccountUsers(page: ListQuery, { accountId, search, status }: Wanted) {
  return load("listAccountUsers", {
    query: {
      ...page,
      select,
      filter: all(
        equal("account.id", accountId),
        status ? equal("status", status) : undefined,
        containing(["user.id", "user.name", "user.email"], search),
      ),
    },
  });
}

/** One of them, read once per request. */
export const loadAccountUser = cache((accountUserId: string) =>
  load("getAccountUser", { params: { accountUserId }, query: { select } }),
);
