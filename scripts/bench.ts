import { createClosing, untilInterrupted } from "./bench/closing";
import { type Figure, printFigures } from "./bench/figures";
import { openGround } from "./bench/ground";
import { measureApi } from "./bench/measure-api";
import { measurePages } from "./bench/measure-pages";
import { measureScripts } from "./bench/measure-scripts";
import { residentMegabytes } from "./bench/memory";
import { reportFailure } from "./report-failure";

/**
 * Measures what the product costs beside bare Hono and a minimal Next, as ratios of one run, and the JavaScript
 * that a browser gets. Fails only when something can't be measured: a missed aim is a figure like any other.
 */
async function bench(): Promise<Figure[]> {
  const closing = createClosing();
  try {
    return await untilInterrupted(measureAll(closing));
  } finally {
    await closing.close();
  }
}

async function measureAll(closing: ReturnType<typeof createClosing>): Promise<Figure[]> {
  const ground = await openGround(closing);
  const { figures: scripts, cookie } = await measureScripts(ground);
  const api = await measureApi(ground);
  const pages = await measurePages(ground, cookie);
  return [...api, ...pages, ...scripts, await memoryOf(ground.product.pid)];
}

async function memoryOf(pid: number): Promise<Figure> {
  const megabytes = await residentMegabytes(pid);
  return {
    what: "Memory of the product's process after all this",
    value: megabytes === undefined ? "not known on this system" : `${megabytes} MB resident`,
  };
}

try {
  printFigures(await bench());
  process.exit(0);
} catch (error) {
  reportFailure(error);
}
