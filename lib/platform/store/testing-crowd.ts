import type { Pool } from "pg";
import { digest } from "../access";

/** A client and a vendor of the crowd, and one program of that vendor; the tokens act for the accounts. */
export const crowd = {
  clients: 200,
  vendors: 20,
  client: { id: "ACC-8001-0001", token: "crowd-client" },
  vendor: { id: "ACC-7001-0001", token: "crowd-vendor" },
  programId: "PRG-7001-0001",
  buyerId: "BUY-8001-0001",
  /** The certificate with the number 50,000. */
  certificateId: "CER-9001-0094-8815",
} as const;

/**
 * Fills a migrated database with certificates, each with its completed enrollment, of 200 clients and of the
 * programs of 20 vendors: a store of the size at which a missing index is felt. Every tenth certificate is Expired, every tenth of the rest Updating.
 */
export async function fillCrowd(pool: Pool, { certificates }: { certificates: number }) {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query("begin");
    for (const statement of [...parties, ...objects(certificates)]) await client.query(statement);
    for (const { id, token } of [crowd.client, crowd.vendor]) {
      await client.query(
        "insert into api_tokens (id, name, account_id, secret_hash) values ($1, 'Crowd', $2, $3)",
        [id.replace("ACC", "TKN"), id, digest(token)],
      );
    }
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    client.release(true);
  }
}

/** The id of the n-th draft of the crowd's first client; its certificate has the same digits. */
export function draftId(n: number) {
  const text = String(n).padStart(8, "0");
  return `ENR-9002-${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Adds drafts of the crowd's first client that can be submitted as they are, `from` and the next ones. */
export async function fillDrafts(pool: Pool, { from, count }: { from: number; count: number }) {
  const digits =
    "'9002-' || lpad((n / 10000)::text, 4, '0') || '-' || lpad((n % 10000)::text, 4, '0')";
  const parties = `'${crowd.programId}', '${crowd.vendor.id}', '${crowd.client.id}', 'Buyer', '${crowd.buyerId}', '{"client": true, "partner": true}'::jsonb, '{"ordering": [], "fulfillment": []}'::jsonb`;
  const columns =
    "program_id, vendor_id, client_id, applicable_to, buyer_id, eligibility, parameters";
  const rows = `from generate_series(${from}, ${from + count - 1}) n`;
  await pool.query(
    `insert into certificates (id, name, ${columns}, status, created_at)
     select 'CER-' || ${digits}, 'Draft ' || n, ${parties}, 'Draft', now() ${rows}`,
  );
  await pool.query(
    `insert into enrollments (id, name, ${columns}, status, created_at, type, certificate_id)
     select 'ENR-' || ${digits}, 'Draft ' || n, ${parties}, 'Draft', now(), 'New', 'CER-' || ${digits} ${rows}`,
  );
}

const settings = JSON.stringify({
  newCertificateAutoapprove: false,
  programEnrollment: true,
  programLink: false,
  terminateOnExpiration: { enabled: false, duration: null },
  preValidation: { enrollmentDraft: false, enrollmentQuerying: false, reEnrollment: false },
});

const number = (column: string) => `lpad(${column}::text, 4, '0')`;

const parties = [
  `insert into accounts (id, name, type)
   select 'ACC-8001-' || ${number("n")}, 'Client ' || n, 'Client' from generate_series(1, ${crowd.clients}) n`,
  `insert into accounts (id, name, type)
   select 'ACC-7001-' || ${number("n")}, 'Vendor ' || n, 'Vendor' from generate_series(1, ${crowd.vendors}) n`,
  `insert into buyers (id, name, account_id)
   select 'BUY-8001-' || ${number("n")}, 'Buyer ' || n, 'ACC-8001-' || ${number("n")} from generate_series(1, ${crowd.clients}) n`,
  `insert into programs (id, name, status, applicable_to, eligibility, vendor_id, settings)
   select 'PRG-7001-' || ${number("n")}, 'Program ' || n, 'Published', 'Buyer', '{"client": true, "partner": true}', 'ACC-7001-' || ${number("n")}, '${settings}'
   from generate_series(1, ${crowd.vendors}) n`,
  `insert into templates (id, name, program_id, type, content, is_default)
   select 'PTM-7001-' || ${number("n")} || '-0003', 'Completed', 'PRG-7001-' || ${number("n")}, 'EnrollmentCompleted', 'Done.', true from generate_series(1, ${crowd.vendors}) n`,
];

/**
 * An id of three groups, the same for certificate n and its enrollment. Like real ones they stand in no order:
 * rows that lay sorted by id would make PostgreSQL believe that reading all of them by id is cheap.
 */
const mixed = "(n::bigint * 7919 % 1000003)";
const digits = `'9001-' || lpad((${mixed} / 10000)::text, 4, '0') || '-' || lpad((${mixed} % 10000)::text, 4, '0')`;

const shared = `'PRG-7001-' || ${number("v")}, 'ACC-7001-' || ${number("v")}, 'ACC-8001-' || ${number("c")}, 'Buyer', 'BUY-8001-' || ${number("c")}, '{"client": true, "partner": true}'::jsonb, 'PTM-7001-' || ${number("v")} || '-0003',
   '{"ordering": [{"id": "PPM-7001-0001-0001", "name": "Partner number", "type": "SingleLineText", "phase": "Order", "value": "12345", "displayValue": "12345", "constraints": {"hidden": false, "readonly": false, "required": true}}], "fulfillment": []}'::jsonb`;

function objects(count: number) {
  const columns =
    "program_id, vendor_id, client_id, applicable_to, buyer_id, eligibility, template_id, parameters";
  const rows = `(select n, 1 + (hashint4(n) & 65535) % ${crowd.vendors} as v, 1 + (hashint4(-n) & 65535) % ${crowd.clients} as c, timestamptz '2024-01-01Z' + n * interval '7 minutes' as at from generate_series(1, ${count}) n) crowd`;
  const audit = `jsonb_build_object('created', jsonb_build_object('at', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', '{"id": "USR-0000-0000", "name": "System", "revision": 1}'::jsonb))`;
  return [
    `insert into certificates (id, name, audit, ${columns}, status, created_at, expiration_date)
     select 'CER-' || ${digits}, 'Certificate ' || n, ${audit}, ${shared},
       case when n % 10 = 0 then 'Expired' when n % 10 = 1 then 'Updating' else 'Active' end, at, (at + interval '4 years')::date
     from ${rows}`,
    `insert into enrollments (id, name, audit, ${columns}, status, created_at, type, certificate_id)
     select 'ENR-' || ${digits}, 'Certificate ' || n, ${audit}, ${shared},
       case when n % 100 = 0 then 'Querying' when n % 100 = 1 then 'Processing' else 'Completed' end, at, 'New', 'CER-' || ${digits}
     from ${rows}`,
  ];
}
