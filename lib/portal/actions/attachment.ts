"use server";

import "server-only";
import { z } from "zod";
import { AttachmentUpdate } from "@/lib/contract/attachment";
import { action } from "../action";
import { platform } from "../platform";

const target = { enrollmentId: z.string(), attachmentId: z.string() };

export const renameAttachment = action(
  AttachmentUpdate.extend(target),
  ({ enrollmentId, attachmentId, ...body }) =>
    platform("updateAttachment", { params: { enrollmentId, attachmentId }, body }),
);

export const deleteAttachment = action(z.object(target), (params) =>
  platform("deleteAttachment", { params }),
);
