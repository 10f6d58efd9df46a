import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createPlatform } from "../app";
import type { Context } from "../context";
import { startJobs } from "../jobs/jobs";
import { openStore } from "../store/open";
import { done, ids, type TestPlatform, testPlatform } from "../testing";
import { collectingLog, givePassword, outbox, stranger, throwAwayMails } from "../testing-sign-in";
import type { Letter } from "./letter";
import { queueMail } from "./queue";
import { forgetKeptMails, sendDueMails } from "./send";

type Received = { to: string[]; text: string };

const received: Received[] = [];
const { lines, log } = collectingLog();
const letter: Letter = { subject: "Hello", paragraphs: ["What this is about."] };
const start = new Date("2026-03-10T12:00:00.000Z");

let isAway = false;
let server: SMTPServer;
let platform: TestPlatform;
let context: Context;
beforeAll(async () => {
  server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"], onData: receive });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  platform = await testPlatform({ log });
  context = { ...platform.context, mail: { ...platform.context.mail, smtpUrl: addressOf(server) } };
  await givePassword(platform, ids.vendorUser);
});
afterAll(async () => {
  await platform.close();
  await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => {
  platform.clock.now = start;
  isAway = false;
});
afterEach(async () => {
  received.length = 0;
  lines.length = 0;
  await throwAwayMails(platform);
});

/** A server that listens on TCP has an address of this shape. */
function addressOf({ server: { address } }: SMTPServer) {
  const { port } = address.call(server.server) as AddressInfo;
  return `smtp://127.0.0.1:${port}`;
}

function receive(
  stream: NodeJS.ReadableStream,
  session: { envelope: { rcptTo: { address: string }[] } },
  callback: (error?: Error) => void,
) {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.on("end", () => {
    if (isAway) return callback(new Error("Come back later."));
    const to = session.envelope.rcptTo.map(({ address }) => address);
    received.push({ to, text: Buffer.concat(chunks).toString() });
    callback();
  });
}

async function queue(to = "anna@example.com", what = letter) {
  const { store } = context;
  await store.transaction((tx) => queueMail(tx, context, { to, letter: what }));
}

function headersOf({ text }: Received) {
  const head = text.slice(0, text.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return head.split("\r\n").map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
}

it("delivers a mail as text and HTML, from the operator's address, and then forgets it", async () => {
  await queue();
  expect(await sendDueMails(context)).toBe(1);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ to: ["anna@example.com"] });
  expect(received[0]?.text).toMatch(/^From: Program Portal <portal@portal\.example>\r$/m);
  expect(received[0]?.text).toContain("multipart/alternative");
  expect(await outbox(platform)).toEqual([]);
});

it("delivers each mail once, however many processes send", async () => {
  for (let number = 1; number <= 12; number++) await queue(`anna${number}@example.com`);
  const other = await openStore({ databaseUrl: platform.url, dataDir: "not used", logger: log });
  const both = [context, { ...context, store: other }];
  const many = [...both, ...both, ...both, ...both];
  const counts = await Promise.all(many.map((each) => sendDueMails(each)));
  await other.close();
  expect(counts.reduce((sum, count) => sum + count)).toBe(12);
  expect(new Set(received.map(({ to }) => to[0])).size).toBe(12);
  expect(received).toHaveLength(12);
});

it("sends a mail that a request has caused within seconds", async () => {
  const jobs = await startJobs(context);
  try {
    const body = { email: "vendor@example.com" };
    await done(stranger(platform)("POST", "/accounts/password-resets", body));
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 5000, interval: 20 });
    expect(received[0]?.text).toMatch(/Subject: Choose a new password/);
  } finally {
    await jobs.stop();
  }
});

it("sends nothing of what was rolled back", async () => {
  const failing = context.store.transaction(async (tx) => {
    await queueMail(tx, context, { to: "anna@example.com", letter });
    throw new Error("The change failed.");
  });
  await expect(failing).rejects.toThrow();
  expect(await sendDueMails(context)).toBe(0);
});

it("tries again after 1, 5 and 30 minutes and 2 hours, then gives up without its words in the log", async () => {
  isAway = true;
  await queue();
  let minutes = 0;
  for (const wait of [0, 1, 5, 30, 120]) {
    platform.clock.now = new Date(start.getTime() + (minutes + wait) * 60_000 - 1);
    if (wait > 0) expect(await tries()).toBe(0);
    minutes += wait;
    platform.clock.now = new Date(start.getTime() + minutes * 60_000);
    expect(await tries()).toBe(1);
  }
  expect(await outbox(platform)).toEqual([]);
  const givenUp = lines.filter(({ msg }) => msg === "mail given up");
  expect(givenUp).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain("What this is about.");
});

/** How often the server was asked in a round that it fails. */
async function tries() {
  const before = lines.filter(({ level }) => level === 40 || level === 50).length;
  expect(await sendDueMails(context)).toBe(0);
  return lines.filter(({ level }) => level === 40 || level === 50).length - before;
}

it("delivers after a failure once the server is back", async () => {
  isAway = true;
  await queue();
  await sendDueMails(context);
  isAway = false;
  platform.clock.now = new Date(start.getTime() + 60_000);
  expect(await sendDueMails(context)).toBe(1);
});

it("doesn't speak in the clear with another machine", async () => {
  await queue();
  const smtpUrl = addressOf(server).replace("127.0.0.1", "0.0.0.0");
  expect(await sendDueMails({ ...context, mail: { ...context.mail, smtpUrl } })).toBe(0);
  expect(received).toEqual([]);
});

const injections = ["\r\nBcc: thief@example.com", "\nX-Evil: 1", "\r\n\r\nA body of their own"];

it.each(injections)("adds no header by %j in a subject, a name or an address", async (injected) => {
  await queue("anna@example.com", {
    subject: `Hello${injected}`,
    paragraphs: [`From Anna${injected}`],
    action: { label: `Go${injected}`, url: `https://portal.example/${injected}` },
  });
  await queue(`anna@example.com${injected}`);
  await queue("anna@example.com, thief@example.com");
  for (const { subject } of await outbox(platform)) expect(subject).not.toMatch(/[\r\n]/);
  await sendDueMails(context);
  const [usual] = received;
  expect(usual).toBeDefined();
  for (const mail of received) {
    expect(mail.to.join()).not.toMatch(/^thief|,thief/);
    expect(mail.to).toHaveLength(1);
    for (const header of headersOf(mail)) expect(["bcc", "x-evil"]).not.toContain(header);
    expect(mail.text.slice(0, mail.text.indexOf("\r\n\r\n"))).toContain("multipart/alternative");
  }
});

it("escapes what people have written in the HTML", async () => {
  await queue("anna@example.com", { ...letter, paragraphs: ["<img src=x onerror=alert(1)>"] });
  const [mail] = await outbox(platform);
  expect(mail?.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
});

it("goes to the log without a mail server, outside demo mode", async () => {
  await queue();
  expect(await sendDueMails(platform.context)).toBe(1);
  expect(lines).toContainEqual(
    expect.objectContaining({ to: "anna@example.com", subject: "Hello", level: 40 }),
  );
  expect(await outbox(platform)).toEqual([]);
});

it("keeps mails in demo mode to be read, the newest first, for a week", async () => {
  const demo = { ...platform.context, demo: true };
  await queue("first@example.com");
  platform.clock.now = new Date(start.getTime() + 1000);
  await queue("second@example.com");
  expect(await sendDueMails(demo)).toBe(0);
  expect(await readOutbox(demo)).toEqual(["second@example.com", "first@example.com"]);
  platform.clock.now = new Date(start.getTime() + 7 * 24 * 60 * 60_000 + 1);
  await forgetKeptMails(demo);
  expect(await readOutbox(demo)).toEqual(["second@example.com"]);
});

it("shows mails to nobody outside demo mode, nor where they are sent", async () => {
  await queue();
  for (const each of [platform.context, context, { ...context, demo: true }]) {
    expect((await askOutbox(each)).status).toBe(404);
  }
});

function askOutbox(each: Context) {
  const url = "http://platform/public/v1/accounts/outbox";
  return createPlatform(each).fetch(new Request(url));
}

async function readOutbox(each: Context) {
  const { data } = await (await askOutbox(each)).json();
  return data.map(({ to }: { to: string }) => to);
}
