"use server";

import "server-only";
import { z } from "zod";
import { CertificateUpdate, TerminateInput } from "@/lib/contract/certificate";
import { action } from "../action";
import { platform } from "../platform";

const target = { certificateId: z.string() };

export const updateCertificate = action(
  CertificateUpdate.extend(target),
  ({ certificateId, ...body }) =>
    platform("updateCertificate", { params: { certificateId }, body }),
);

export const terminateCertificate = action(
  TerminateInput.extend(target),
  ({ certificateId, ...body }) =>
    platform("terminateCertificate", { params: { certificateId }, body }),
);
