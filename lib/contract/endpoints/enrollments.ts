import { z } from "zod";
import { act, type Endpoint, everyone, get, list, remove, send, vendor } from "../endpoint";
import {
  CompleteInput,
  Enrollment,
  EnrollmentInput,
  EnrollmentUpdate,
  FailInput,
  ProcessInput,
  QueryInput,
} from "../enrollment";

const enrollments = "/program/enrollments";
const enrollment = `${enrollments}/{enrollmentId}`;
const enrollers = ["Client", "Operations"] as const;
const processors = ["Client", "Vendor"] as const;

/** Enrollments and their moves (contract §13). */
export const enrollmentEndpoints = {
  createEnrollment: send("POST", enrollments, {
    roles: enrollers,
    body: EnrollmentInput,
    result: Enrollment,
    status: 201,
  }),
  validateNewEnrollment: send("POST", `${enrollments}/validate`, {
    roles: enrollers,
    body: EnrollmentInput,
    result: Enrollment,
  }),
  listEnrollments: list(enrollments, Enrollment),
  getEnrollment: get(enrollment, Enrollment),
  updateEnrollment: send("PUT", enrollment, {
    roles: everyone,
    body: EnrollmentUpdate,
    result: Enrollment,
  }),
  deleteEnrollment: remove(enrollment, enrollers),
  submitEnrollment: act(`${enrollment}/submit`, enrollers, Enrollment),
  validateEnrollment: send("POST", `${enrollment}/validate`, {
    roles: processors,
    body: EnrollmentUpdate,
    result: Enrollment,
    optional: true,
  }),
  queryEnrollment: send("POST", `${enrollment}/query`, {
    roles: vendor,
    body: QueryInput,
    result: Enrollment,
  }),
  processEnrollment: send("POST", `${enrollment}/process`, {
    roles: processors,
    body: ProcessInput,
    result: Enrollment,
    optional: true,
  }),
  completeEnrollment: send("POST", `${enrollment}/complete`, {
    roles: vendor,
    body: CompleteInput,
    result: Enrollment,
    optional: true,
  }),
  failEnrollment: send("POST", `${enrollment}/fail`, {
    roles: vendor,
    body: FailInput,
    result: Enrollment,
  }),
  renderEnrollment: get(`${enrollment}/render`, z.string(), "text"),
} as const satisfies Record<string, Endpoint>;
