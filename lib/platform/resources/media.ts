import type { Verb } from "../call";
import { Media } from "../objects/document";
import { media } from "../store/schema-parts";
import { listChildren } from "./children";
import {
  createPart,
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

export const createMedia: Verb<"createMedia"> = (call) =>
  createPart(call, {
    ...parts,
    prefix: "PMD",
    source: call.body.type === "Video" ? "address with thumbnail" : "file",
  });

export const updateMedia: Verb<"updateMedia"> = (call) => updatePart(call, parts);

export const deleteMedia: Verb<"deleteMedia"> = (call) => deletePart(call, parts);

export const publishMedia: Verb<"publishMedia"> = (call) =>
  movePart(call, { ...parts, trigger: "publish" });

export const unpublishMedia: Verb<"unpublishMedia"> = (call) =>
  movePart(call, { ...parts, trigger: "unpublish" });
