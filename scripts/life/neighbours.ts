import { instant, someText } from "./match";
import type { Json, Player } from "./player";
import { accountOf, audit, short } from "./shapes";

/** What a client of the API needs beside it: tokens, webhooks, the audit trail and the API's own description. */
export async function playNeighbours(player: Player, program: Json) {
  await playTokens(player);
  await playWebhooks(player, program);
  await playAudit(player, program);
  await player.call(
    "client",
    "GET /accounts/accounts?limit=0",
    {},
    {
      status: 200,
      body: {
        $meta: {
          pagination: { offset: 0, limit: 0, total: (total) => Number(total) > 0 },
          omitted: ["audit"],
        },
        data: [],
      },
    },
  );
  await player.call(
    "client",
    "GET /accounts/modules?select=-*,name&limit=1",
    {},
    {
      status: 200,
      body: {
        $meta: {
          pagination: { offset: 0, limit: 1, total: (total) => Number(total) > 1 },
          omitted: Array.isArray,
        },
        data: [{ id: /^MOD-\d{4}$/, name: someText }],
      },
    },
  );
}

async function playTokens({ call }: Player) {
  const modules = await call(
    "vendor",
    'GET /accounts/modules?name="Program"',
    {},
    { status: 200, body: Boolean },
  );
  const json = { name: "Life", description: "Of a program", modules: [{ id: modules.data[0].id }] };
  const made = await call(
    "vendor",
    "POST /accounts/api-tokens",
    { json },
    {
      status: 201,
      body: {
        id: /^TKN-\d{4}-\d{4}$/,
        name: "Life",
        revision: 1,
        description: "Of a program",
        status: "Active",
        token: /^idt:TKN-\d{4}-\d{4}:\S{40,}$/,
        account: accountOf("Vendor"),
        modules: [short(modules.data[0])],
        audit: audit("created"),
      },
    },
  );
  const path = `/accounts/api-tokens/${made.id}` as const;
  const own = { token: made.token };
  const { token: _, ...shown } = made;
  await call("vendor", "GET /program/programs?limit=0", own, { status: 200, body: Boolean });
  await call("vendor", "GET /audit/records", own, { status: 403 });
  await call(
    "vendor",
    `GET ${path}`,
    {},
    { status: 200, body: { ...shown, lastAccessAt: instant } },
  );
  await call("client", `GET ${path}`, {}, { status: 404 });
  await call(
    "vendor",
    `POST ${path}/disable`,
    {},
    {
      status: 200,
      body: {
        ...shown,
        status: "Disabled",
        revision: 2,
        lastAccessAt: instant,
        audit: (value) => typeof value === "object",
      },
    },
  );
  await call("vendor", "GET /program/programs", own, {
    status: 401,
    headers: { "www-authenticate": "Bearer" },
  });
  await call(
    "vendor",
    `POST ${path}/enable`,
    {},
    {
      status: 200,
      body: {
        ...shown,
        revision: 3,
        lastAccessAt: instant,
        audit: (value) => typeof value === "object",
      },
    },
  );
  await call("vendor", `DELETE ${path}`, {}, { status: 204 });
  await call("vendor", "GET /program/programs", own, {
    status: 401,
    headers: { "www-authenticate": "Bearer" },
  });
}

async function playWebhooks({ call }: Player, program: Json) {
  const json = {
    type: "ValidateEnrollmentDraft",
    objectType: "Enrollment",
    url: "https://hooks.example.com/validate",
    secret: "a secret of more than 24 characters",
    criteria: { "program.id": program.id },
  };
  await call("client", "POST /notifications/webhooks", { json }, { status: 403 });
  await call(
    "vendor",
    "POST /notifications/webhooks",
    { json: { ...json, url: "https://127.0.0.1/hook" } },
    { status: 400, body: { errors: { url: [someText] } } },
  );
  const made = await call(
    "vendor",
    "POST /notifications/webhooks",
    { json },
    {
      status: 201,
      body: {
        id: /^WBH-\d{4}-\d{4}$/,
        name: "ValidateEnrollmentDraft",
        revision: 1,
        type: "ValidateEnrollmentDraft",
        objectType: "Enrollment",
        url: json.url,
        criteria: [{ key: "program.id", value: program.id }],
        status: "Enabled",
        statistics: { calls: 0, successes: 0, failures: 0 },
        account: accountOf("Vendor"),
        audit: audit("created"),
      },
    },
  );
  const path = `/notifications/webhooks/${made.id}` as const;
  await call(
    "vendor",
    `POST ${path}/disable`,
    {},
    { status: 200, body: { ...made, status: "Disabled", revision: 2, audit: Boolean } },
  );
  await call(
    "vendor",
    `PUT ${path}`,
    { json: { description: "Off" } },
    {
      status: 200,
      body: { ...made, description: "Off", status: "Disabled", revision: 3, audit: Boolean },
    },
  );
  await call(
    "operations",
    `GET ${path}`,
    {},
    {
      status: 200,
      body: { ...made, description: "Off", status: "Disabled", revision: 3, audit: Boolean },
    },
  );
  await call("vendor", `DELETE ${path}`, {}, { status: 204 });
  await call("vendor", `GET ${path}`, {}, { status: 404 });
}

async function playAudit({ call }: Player, program: Json) {
  const published = await call(
    "vendor",
    `GET /audit/records?object.id="${program.id}"&event=platform.program.program.published`,
    {},
    {
      status: 200,
      body: {
        $meta: {
          pagination: { offset: 0, limit: 10, total: 1 },
          omitted: ["documents", "viewers"],
        },
        data: [
          {
            id: /^AUD(-\d{4}){4}$/,
            event: "platform.program.program.published",
            type: "Public",
            summary: someText,
            details: someText,
            timestamp: instant,
            object: { id: program.id, name: "Life itself", icon: someText, objectType: "Program" },
            revision: 4,
            actor: {
              id: /^TKN-/,
              name: someText,
              revision: 1,
              account: { id: /^ACC-/, name: someText, type: "Vendor" },
            },
            request: { id: /^00-/ },
          },
        ],
      },
    },
  );
  const [record] = published.data;
  await call(
    "vendor",
    `GET /audit/records/${record.id}`,
    {},
    {
      status: 200,
      body: { ...record, documents: (value) => typeof value === "object", viewers: Array.isArray },
    },
  );
  await call("client", `GET /audit/records/${record.id}`, {}, { status: 404 });
  await call(
    "client",
    'GET /audit/event-types?key="platform.program.certificate.activated"',
    {},
    {
      status: 200,
      body: {
        $meta: { pagination: { offset: 0, limit: 10, total: 1 }, omitted: undefined },
        data: [
          {
            id: someText,
            key: "platform.program.certificate.activated",
            name: someText,
            objectType: "Certificate",
          },
        ],
      },
    },
  );
}
