"use server";

import "server-only";
import { z } from "zod";
import { CompleteInput, EnrollmentUpdate, QueryInput } from "@/lib/contract/enrollment";
import { ParameterValuesInput } from "@/lib/contract/parameter";
import { action } from "../action";
import { platform } from "../platform";

const target = { enrollmentId: z.string() };

/** Remarks first, then the state: a client who sees Querying sees the remarks too (contract §13.4). */
export const sendQuery = action(
  QueryInput.extend(target).extend({
    message: z.string().trim().min(1, "Write what the client should do.").max(4000),
    parameters: ParameterValuesInput,
  }),
  async ({ enrollmentId, template, message, parameters }) => {
    const params = { enrollmentId };
    await platform("updateEnrollment", { params, body: { statusNotes: { message }, parameters } });
    return platform("queryEnrollment", { params, body: { template } });
  },
);

/** Saves what the vendor filled in, then completes. */
export const approveEnrollment = action(
  CompleteInput.extend(target).extend({ parameters: ParameterValuesInput }),
  async ({ enrollmentId, parameters, ...body }) => {
    const params = { enrollmentId };
    if (parameters.fulfillment?.length) {
      await platform("updateEnrollment", { params, body: { parameters } });
    }
    return platform("completeEnrollment", { params, body });
  },
);

/**
 * Saves the corrected answers, asks the vendor's own system where the program says so, then hands the enrollment
 * back to the vendor (contract §13.4, §13.5).
 */
export const answerQuery = action(
  z.object(target).extend({ parameters: ParameterValuesInput }),
  async ({ enrollmentId, parameters }) => {
    const params = { enrollmentId };
    await platform("validateEnrollment", { params, body: { parameters } });
    return platform("processEnrollment", { params, body: {} });
  },
);

/** Changes an enrollment and has the open page read again: notes, assignee, values. */
export const changeEnrollment = action(
  EnrollmentUpdate.extend(target),
  ({ enrollmentId, ...body }) => platform("updateEnrollment", { params: { enrollmentId }, body }),
);
