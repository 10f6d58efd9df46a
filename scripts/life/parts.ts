import { someText } from "./match";
import type { Json, Player } from "./player";
import { audit, page, short, shortProgram, without } from "./shapes";

/** What the program asks for: a group, two questions, and a field of the vendor's own. */
export async function playParameters({ call }: Player, program: Json) {
  const path = `/program/programs/${program.id}` as const;
  const digits = program.id.slice(3);
  const shown = shortProgram(program);
  const first = {
    id: `PPG${digits}-0001`,
    name: "Parameters",
    label: "Parameters",
    displayOrder: 100,
    parameterCount: 0,
    program: shown,
  };
  const group = await call(
    "vendor",
    `POST ${path}/parameter-groups`,
    {
      json: {
        name: "Company",
        label: "Your company",
        description: "Who you are",
        displayOrder: 10,
      },
    },
    {
      status: 201,
      body: {
        id: `PPG${digits}-0002`,
        name: "Company",
        revision: 1,
        label: "Your company",
        description: "Who you are",
        displayOrder: 10,
        default: false,
        parameterCount: 0,
        program: shown,
        audit: audit("created"),
      },
    },
  );
  await call(
    "vendor",
    `PUT ${path}/parameter-groups/${group.id}`,
    { json: { default: true } },
    {
      status: 200,
      body: { ...group, revision: 2, default: true, audit: audit("created", "updated") },
    },
  );
  await call(
    "client",
    `GET ${path}/parameter-groups`,
    {},
    {
      status: 200,
      body: page([
        without({ ...group, revision: 2, default: true }, "audit"),
        { ...first, revision: 2, default: false },
      ]),
    },
  );
  await call("vendor", `DELETE ${path}/parameter-groups/${group.id}`, {}, { status: 400 });
  const question = {
    name: "Partner number",
    description: "As on your contract",
    scope: "Enrollment",
    phase: "Order",
    type: "SingleLineText",
    externalId: "partner_number",
    displayOrder: 10,
    constraints: { required: true, unique: true },
    options: { type: "SingleLineText", name: "Number", hintText: "Five digits", pattern: "\\d{5}" },
    multiple: false,
  };
  const definition = {
    id: `PPM${digits}-0001`,
    revision: 1,
    status: "Active",
    group: short({ id: group.id, name: "Company", revision: 2 }),
    program: shown,
    audit: audit("created"),
  };
  const parameter = await call(
    "vendor",
    `POST ${path}/parameters`,
    { json: question },
    {
      status: 201,
      body: {
        ...question,
        ...definition,
        constraints: (value) => Boolean(value),
        options: (value) => Boolean(value),
      },
    },
  );
  const again =
    "Parameter with given external identifier 'partner_number' already exists for given program.";
  await call(
    "vendor",
    `POST ${path}/parameters`,
    { json: question },
    {
      status: 400,
      body: { detail: again, errors: { externalId: [again] } },
    },
  );
  await call("client", `POST ${path}/parameters`, { json: question }, { status: 403 });
  await call(
    "vendor",
    `PUT ${path}/parameters/${parameter.id}`,
    { json: { name: "Number", constraints: { Required: true } } },
    {
      status: 200,
      body: { ...parameter, name: "Number", revision: 2, audit: audit("created", "updated") },
    },
  );
  const own = await call(
    "vendor",
    `POST ${path}/parameters`,
    {
      json: {
        ...question,
        name: "Case number",
        externalId: "case_number",
        phase: "Fulfillment",
        displayOrder: 20,
        options: {},
        constraints: { required: false },
      },
    },
    {
      status: 201,
      body: {
        ...question,
        ...definition,
        id: `PPM${digits}-0002`,
        name: "Case number",
        externalId: "case_number",
        phase: "Fulfillment",
        displayOrder: 20,
        constraints: (value) => Boolean(value),
        options: {},
      },
    },
  );
  const spare = await call(
    "vendor",
    `POST ${path}/parameters`,
    { json: { ...question, name: "Spare", externalId: undefined } },
    {
      status: 201,
      body: {
        ...question,
        ...definition,
        id: `PPM${digits}-0003`,
        name: "Spare",
        externalId: undefined,
        constraints: Boolean,
        options: Boolean,
      },
    },
  );
  await call("vendor", `DELETE ${path}/parameters/${spare.id}`, {}, { status: 204 });
  await call("vendor", `GET ${path}/parameters/${spare.id}`, {}, { status: 404 });
  await call(
    "client",
    `GET ${path}/parameters?select=-*,id,name`,
    {},
    {
      status: 200,
      body: {
        $meta: { pagination: { offset: 0, limit: 10, total: 2 }, omitted: Array.isArray },
        data: [
          { id: parameter.id, name: "Number" },
          { id: own.id, name: "Case number" },
        ],
      },
    },
  );
  return { parameter, own };
}

/** The texts that an enrollment shows in each state. */
export async function playTemplates({ call }: Player, program: Json) {
  const path = `/program/programs/${program.id}/templates` as const;
  const digits = program.id.slice(3);
  const born = (number: number, name: string, type: string) => ({
    id: `PTM${digits}-000${number}`,
    name,
    revision: 1,
    type,
    content: someText,
    default: true,
    status: "Active",
    program: shortProgram(program),
  });
  const defaults = [
    born(1, "Processing", "EnrollmentProcessing"),
    born(2, "Querying", "EnrollmentQuerying"),
    born(3, "Completed", "EnrollmentCompleted"),
  ];
  await call("vendor", `GET ${path}`, {}, { status: 200, body: page(defaults) });
  const welcome = await call(
    "vendor",
    `POST ${path}`,
    {
      json: {
        name: "Welcome",
        type: "EnrollmentCompleted",
        content: "Welcome, {{ partner_number }}!",
        default: true,
        externalIds: {},
      },
    },
    {
      status: 201,
      body: {
        ...born(4, "Welcome", "EnrollmentCompleted"),
        content: "Welcome, {{ partner_number }}!",
        audit: audit("created"),
      },
    },
  );
  await call("vendor", `DELETE ${path}/${welcome.id}`, {}, { status: 400 });
  await call(
    "client",
    `GET ${path}/PTM${digits}-0003`,
    {},
    {
      status: 200,
      body: {
        ...born(3, "Completed", "EnrollmentCompleted"),
        default: false,
        revision: 2,
        audit: audit("created", "updated"),
      },
    },
  );
  await call(
    "vendor",
    `PUT ${path}/${welcome.id}`,
    { json: { name: "Welcome to the life" } },
    {
      status: 200,
      body: {
        ...welcome,
        name: "Welcome to the life",
        revision: 2,
        audit: audit("created", "updated"),
      },
    },
  );
  await call("vendor", `DELETE ${path}/PTM${digits}-0003`, {}, { status: 204 });
  await call(
    "operations",
    `POST ${path}`,
    { json: { name: "No", type: "EnrollmentCompleted", content: "No" } },
    { status: 403 },
  );
  return { welcome, querying: defaults[1]?.id ?? "", processing: defaults[0]?.id ?? "" };
}
