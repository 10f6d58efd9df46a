import type { Call } from "../call";
import { Enrollment } from "../objects/enrollment";
import { readOne } from "../read";
import { visibleRequests } from "../visibility";

/** The JSON of an enrollment that the caller may see. */
export function readEnrollment(call: Call, id: string) {
  return readOne(call, Enrollment, { id, where: visibleRequests(call.scope) });
}
