import type { z } from "zod";
import type { Endpoint } from "./endpoint";
import { accountEndpoints } from "./endpoints/accounts";
import { attachmentEndpoints } from "./endpoints/attachments";
import { auditEndpoints } from "./endpoints/audit";
import { certificateEndpoints } from "./endpoints/certificates";
import { documentationEndpoints } from "./endpoints/documentation";
import { documentEndpoints } from "./endpoints/documents";
import { enrollmentEndpoints } from "./endpoints/enrollments";
import { mediaEndpoints } from "./endpoints/media";
import { parameterEndpoints } from "./endpoints/parameters";
import { programEndpoints } from "./endpoints/programs";
import { sessionEndpoints } from "./endpoints/sessions";
import { termsEndpoints } from "./endpoints/terms";
import { webhookEndpoints } from "./endpoints/webhooks";

/** Every operation that this platform serves; the keys are the API's operation names. */
export const endpoints = {
  ...programEndpoints,
  ...parameterEndpoints,
  ...termsEndpoints,
  ...documentEndpoints,
  ...mediaEndpoints,
  ...enrollmentEndpoints,
  ...attachmentEndpoints,
  ...certificateEndpoints,
  ...accountEndpoints,
  ...auditEndpoints,
  ...webhookEndpoints,
  ...sessionEndpoints,
  ...documentationEndpoints,
} as const satisfies Record<string, Endpoint>;

/** The name of an operation. */
export type EndpointName = keyof typeof endpoints;

/** What an operation takes, after parsing. */
export type BodyOf<Name extends EndpointName> = z.output<(typeof endpoints)[Name]["body"]>;

/** What a caller of an operation may send. */
export type InputOf<Name extends EndpointName> = z.input<(typeof endpoints)[Name]["body"]>;

/** What an operation answers. */
export type ResultOf<Name extends EndpointName> = z.output<(typeof endpoints)[Name]["result"]>;
