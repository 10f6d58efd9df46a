import { ParameterValueView } from "@/components/parameters/parameter-value-view";
import { Card } from "@/components/ui/card";
import type { Enrollment } from "@/lib/contract/enrollment";
import type { ParameterGroup } from "@/lib/contract/group";
import { messageText } from "@/lib/contract/message";
import type { Parameter, ParameterValue } from "@/lib/contract/parameter";
import type { Template } from "@/lib/contract/template";
import { type Definition, definitionsOf } from "@/lib/parameters/definition";
import { type ValueEntry, valueGroups } from "@/lib/parameters/value-groups";
import { ReviewForm } from "./review-form";
import type { Question, ReviewValues, TemplateChoice } from "./review-values";

type Props = {
  enrollment: Enrollment;
  userId: string;
  parameters: Parameter[];
  groups: ParameterGroup[];
  templates: Template[];
};

/** Prepares the vendor's desk on the server: only what can be typed runs in the browser. */
export function EnrollmentReview({ enrollment, userId, parameters, groups, templates }: Props) {
  const { ordering = [], fulfillment = [] } = enrollment.parameters ?? {};
  const definitions = definitionsOf(parameters, [...ordering, ...fulfillment]);
  const choices = templates.map(choiceOf);
  return (
    <ReviewForm
      enrollmentId={enrollment.id}
      typingKey={`review:${userId}:${enrollment.id}:${enrollment.audit?.processing?.at}`}
      holder={(enrollment.licensee ?? enrollment.buyer)?.name ?? enrollment.id}
      client={enrollment.client?.name ?? "the client"}
      groups={valueGroups(ordering, { groups, definitions }).map(({ title, entries }) => ({
        title: title || "Answers",
        questions: entries.map(questionOf),
      }))}
      fulfillment={definitions.filter(({ phase }) => phase === "Fulfillment")}
      templates={choices}
      initial={initialValues(ordering, fulfillment, choices)}
    >
      {enrollment.notes && (
        <Card>
          <p className="text-muted text-sm">Notes of the client</p>
          <p className="whitespace-pre-line">{enrollment.notes}</p>
        </Card>
      )}
    </ReviewForm>
  );
}

function questionOf({ value, definition }: ValueEntry): Question {
  return {
    id: value.id,
    name: definition?.name ?? value.name ?? value.id,
    hint: definition?.options.hintText ?? definition?.description,
    flags: definition ? flagsOf(definition) : [],
    answer: <ParameterValueView definition={definition} value={value} />,
    hidden: definition?.constraints.hidden ?? false,
  };
}

function flagsOf({ constraints: { required, hidden, readonly } }: Definition) {
  const flags = [
    required && "Required",
    hidden && "Hidden from the client",
    readonly && "Read-only",
  ];
  return flags.filter((flag) => flag !== false);
}

function initialValues(
  ordering: ParameterValue[],
  fulfillment: ParameterValue[],
  templates: TemplateChoice[],
): ReviewValues {
  const defaultOf = (type: string) =>
    templates.find((template) => template.type === type && template.isDefault)?.id ?? "";
  return {
    message: "",
    remarks: Object.fromEntries(
      ordering.flatMap(({ id, error }) => (error ? [[id, messageText(error)]] : [])),
    ),
    fulfillment: Object.fromEntries(fulfillment.map(({ id, value }) => [id, value ?? undefined])),
    queryTemplate: defaultOf("EnrollmentQuerying"),
    completeTemplate: defaultOf("EnrollmentCompleted"),
    externalId: "",
  };
}

function choiceOf({ id, name, type, default: isDefault }: Template): TemplateChoice {
  return { id, name: name ?? id, type: String(type), isDefault: Boolean(isDefault) };
}
