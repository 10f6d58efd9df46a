import type { Verb } from "../call";
import { keptFile, requireSource } from "../files/keeping";
import { Media } from "../objects/document";
import { insert, lockOwnProgram, nextChildId, stampOf } from "../record";
import { media } from "../store/schema-parts";
import { listChildren, readChild, requireProgram } from "./children";
import {
  deletePart,
  getPart,
  getPartImage,
  movePart,
  type Parts,
  updatePart,
} from "./program-parts";

const parts: Parts = { table: media, object: Media, id: "mediaId" };

export const listMedia: Verb<"listMedia"> = (call) => listChildren(call, Media);

export const getMedia: Verb<"getMedia"> = (call) => getPart(call, parts);

export const getMediaImage: Verb<"getMediaImage"> = (call) => getPartImage(call, parts);

export const createMedia: Verb<"createMedia"> = async (call) => {
  const { name, type, description, displayOrder } = call.body;
  const kind = type === "Video" ? "address with thumbnail" : "file";
  const url = requireSource(call, { kind, url: call.body.url ?? null, field: "url" });
  await requireProgram(call);
  const file = await keptFile(call);
  const id = await call.context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    const id = await nextChildId(tx, program.id, "PMD");
    const values = {
      id,
      programId: program.id,
      name,
      type,
      description: description ?? null,
      displayOrder: displayOrder ?? 100,
      status: "Draft",
      url,
      ...file,
    };
    await insert(tx, stampOf(call), { table: media, values });
    return id;
  });
  return readChild(call, Media, id);
};

export const updateMedia: Verb<"updateMedia"> = (call) => updatePart(call, parts);

export const deleteMedia: Verb<"deleteMedia"> = (call) => deletePart(call, parts);

export const publishMedia: Verb<"publishMedia"> = (call) =>
  movePart(call, { ...parts, trigger: "publish" });

export const unpublishMedia: Verb<"unpublishMedia"> = (call) =>
  movePart(call, { ...parts, trigger: "unpublish" });
