import { type Browser, chromium } from "@playwright/test";
import { signIn } from "../../e2e/sign-in";
import { equal } from "../../lib/client/filter";
import { findChromium } from "../chromium";
import { ScriptRefusal } from "../report-failure";
import { type Figure, sizeFigure } from "./figures";
import type { Ground } from "./ground";
import { scriptsOf } from "./scripts-of";

/** The first-load JavaScript of the pages as Chromium gets it, and the cookies of the client who looked. */
export async function measureScripts({ product, world, closing }: Ground) {
  console.log("Measuring: the JavaScript of the first load…");
  const executablePath = await findChromium();
  const browser = await closing.open(
    () => chromium.launch({ executablePath }),
    (opened) => opened.close(),
  );
  const session = await sessionAt(browser, product.url);
  const figures: Figure[] = [];
  for (const { what, path, aim } of await pagesOf(world)) {
    const context = await browser.newContext({ baseURL: product.url, storageState: session });
    const { bytes, files, raw } = await scriptsOf(context, path);
    await context.close();
    const note = `${files} files${raw > 0 ? `, ${raw} of them not in brotli` : ""}`;
    figures.push(sizeFigure(`JavaScript: ${what}`, bytes, { aim, note }));
  }
  await browser.close();
  return {
    figures,
    cookie: session.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  };
}

async function sessionAt(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL });
  await signIn(await context.newPage(), "ingrid");
  const session = await context.storageState();
  await context.close();
  return session;
}

async function pagesOf(world: Ground["world"]) {
  const program = "/program/programs/PRG-1234-5678";
  return [
    { what: "programs", path: "/program/programs", aim: 160_000 },
    { what: "program profile", path: program, aim: 160_000 },
    {
      what: "certificate",
      path: `/program/certificates/${await activeCertificate(world)}`,
      aim: 160_000,
    },
    { what: "wizard, first step", path: `${program}/enroll`, aim: 200_000 },
  ];
}

async function activeCertificate(world: Ground["world"]) {
  const query = { limit: 1, filter: equal("status", "Active") };
  const [certificate] = (await world("fjordline")("listCertificates", { query })).data;
  if (!certificate) throw new ScriptRefusal("The demo world has no active certificate.");
  return certificate.id;
}
