import type { Enrollment } from "@/lib/contract/enrollment";
import { messageText } from "@/lib/contract/message";
import type { Parameter } from "@/lib/contract/parameter";
import { type Definition, definitionsOf, isAsked } from "@/lib/parameters/definition";
import { QueryReplyForm } from "./query-reply-form";

type Props = { enrollment: Enrollment; parameters: Parameter[]; userId: string };

/** What the vendor questioned, to be corrected; without a single remark, every answer may be. */
export function QueryReply({ enrollment, parameters, userId }: Props) {
  const { ordering = [] } = enrollment.parameters ?? {};
  const remarks = Object.fromEntries(
    ordering.flatMap(({ id, error }) => (error ? [[id, messageText(error)]] : [])),
  );
  const definitions = questioned(definitionsOf(parameters, ordering), remarks);
  return (
    <QueryReplyForm
      enrollmentId={enrollment.id}
      typingKey={`query-reply:${userId}:${enrollment.id}:${enrollment.audit?.querying?.at}`}
      vendor={enrollment.vendor?.name ?? "the vendor"}
      definitions={definitions}
      listedIds={ordering.map(({ id }) => id)}
      remarks={remarks}
      answers={Object.fromEntries(
        definitions.map(({ id }) => [
          id,
          ordering.find((one) => one.id === id)?.value ?? undefined,
        ]),
      )}
    />
  );
}

function questioned(definitions: Definition[], remarks: Record<string, string>) {
  const asked = definitions.filter(
    (definition) => definition.phase === "Order" && isAsked(definition),
  );
  const remarked = asked.filter(({ id }) => remarks[id] !== undefined);
  return remarked.length > 0 ? remarked : asked;
}
