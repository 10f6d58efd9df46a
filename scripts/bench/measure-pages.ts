import { ScriptRefusal } from "../report-failure";
import { startChild } from "./child";
import { compare } from "./compare";
import { type Figure, ratioFigure } from "./figures";
import type { Ground } from "./ground";

const what = "Programs page, of a minimal Next page";
const aim = 0.5;

/** The programs page as a signed-in client gets it, against a page that only reads its cookies. */
export async function measurePages(
  { product, minimalNext, closing }: Ground,
  cookie: string,
): Promise<Figure[]> {
  const start = () => startChild("minimal-next-server.ts", [minimalNext.directory]);
  const minimal = await closing.open(start, ({ stop }) => stop());
  const ours = { url: `${product.url}/program/programs`, headers: { cookie } };
  await requireText(ours, "Microsoft AI Cloud Partner");
  const theirs = { url: `${minimal.url}/`, headers: { cookie } };
  await requireText(theirs, "cookies");
  console.log(`Measuring: ${what}…`);
  const comparison = await compare(ours, theirs);
  await minimal.stop();
  return [ratioFigure(what, comparison, aim)];
}

async function requireText({ url, headers }: { url: string; headers: HeadersInit }, text: string) {
  const answer = await fetch(url, { headers, redirect: "manual" });
  if (answer.ok && (await answer.text()).includes(text)) return;
  throw new ScriptRefusal(`${url} doesn't show "${text}"; it answers ${answer.status}.`);
}
