import { MediaInput, MediaUpdate, ProgramMedia } from "../document";
import {
  act,
  type Endpoint,
  get,
  getWithFile,
  list,
  nothing,
  remove,
  send,
  vendor,
} from "../endpoint";
import { pictureRule } from "../file";

const media = "/program/programs/{programId}/media";
const one = `${media}/{mediaId}`;

/** Pictures and videos of a program (contract §12). */
export const mediaEndpoints = {
  createMedia: send("POST", media, {
    roles: vendor,
    body: MediaInput,
    result: ProgramMedia,
    status: 201,
    part: "media",
    files: { file: pictureRule },
  }),
  listMedia: list(media, ProgramMedia),
  getMedia: getWithFile(one, ProgramMedia),
  getMediaImage: get(`${one}/image`, nothing, "file"),
  updateMedia: send("PUT", one, { roles: vendor, body: MediaUpdate, result: ProgramMedia }),
  deleteMedia: remove(one, vendor),
  publishMedia: act(`${one}/publish`, vendor, ProgramMedia),
  unpublishMedia: act(`${one}/unpublish`, vendor, ProgramMedia),
} as const satisfies Record<string, Endpoint>;
