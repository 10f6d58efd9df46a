import { instant, integer, json, text } from "../rql/object";

export const core = true;

/** What every named object starts with (contract §5). */
export const identity = {
  id: text("id", { core }),
  name: text("name", { core }),
  icon: text("icon", { core }),
  revision: integer("revision", { core }),
};

/** The same for objects that have no icon. */
export const plainIdentity = { id: identity.id, name: identity.name, revision: identity.revision };

/** A program and its parts are changed by its vendor alone, in every state (contract §8-§12). */
export const vendors = { write: { Vendor: "always" } } as const;

export const audit = json("audit");

/** The same for objects that are listed by their age, whose table has a column for it. */
export const agedAudit = json("audit", { columns: { "created.at": instant("created_at") } });

/** Lists leave the audit out, a single object shows it (contract §4). */
export const leftOut = { omitted: { list: ["audit"], single: [] }, order: "id" };

/** What an object says of its file; absent where it has none (contract §12). */
export const fileFacts = {
  filename: text("filename"),
  size: integer("size"),
  contentType: text("content_type"),
};

/** The states of terms, documents and the like (contract §12). */
export const publication = ["Draft", "Published", "Unpublished", "Deleted"];
