import { Attachment, AttachmentInput, AttachmentUpdate } from "../attachment";
import { type Endpoint, everyone, getWithFile, list, remove, send } from "../endpoint";
import { attachmentRule } from "../file";

const attachments = "/program/enrollments/{enrollmentId}/attachments";
const one = `${attachments}/{attachmentId}`;

/** Files added to an enrollment (contract §12, §15 row 39). */
export const attachmentEndpoints = {
  createAttachment: send("POST", attachments, {
    roles: everyone,
    body: AttachmentInput,
    result: Attachment,
    status: 201,
    part: "attachment",
    files: { file: attachmentRule },
  }),
  listAttachments: list(attachments, Attachment),
  getAttachment: getWithFile(one, Attachment),
  updateAttachment: send("PUT", one, {
    roles: everyone,
    body: AttachmentUpdate,
    result: Attachment,
  }),
  deleteAttachment: remove(one, everyone),
} as const satisfies Record<string, Endpoint>;
