"use server";

import "server-only";
import { z } from "zod";
import {
  EnrollmentInput,
  EnrollmentUpdate,
  FailInput,
  ProcessInput,
} from "@/lib/contract/enrollment";
import { action, draftAction } from "../action";
import { platform } from "../platform";

const target = { enrollmentId: z.string() };

export const createEnrollment = draftAction(EnrollmentInput, (body) =>
  platform("createEnrollment", { body }),
);

export const updateEnrollment = draftAction(
  EnrollmentUpdate.extend(target),
  ({ enrollmentId, ...body }) => platform("updateEnrollment", { params: { enrollmentId }, body }),
);

/** `validate` has the vendor's own system asked first, whose refusal is the answer (contract §13.5). */
export const submitEnrollment = action(
  z.object(target).extend({ validate: z.boolean() }),
  async ({ enrollmentId, validate }) => {
    const params = { enrollmentId };
    if (validate) await platform("validateEnrollment", { params, body: {} });
    return platform("submitEnrollment", { params });
  },
);

export const deleteEnrollment = action(z.object(target), (params) =>
  platform("deleteEnrollment", { params }),
);

export const processEnrollment = action(ProcessInput.extend(target), ({ enrollmentId, ...body }) =>
  platform("processEnrollment", { params: { enrollmentId }, body }),
);

export const failEnrollment = action(FailInput.extend(target), ({ enrollmentId, ...body }) =>
  platform("failEnrollment", { params: { enrollmentId }, body }),
);
