import { utcDay } from "../expiration";
import { expireCertificates } from "../jobs/expiry";
import { addWebhook } from "./add-webhook";
import { buildProgram, retireProgram } from "./build-program";
import type { DemoProgram } from "./demo-program";
import { fjordlineStories } from "./history/fjordline";
import { meridianMigrations, meridianStories } from "./history/meridian";
import type { Migration, Story } from "./history/story";
import { allPrograms, programs } from "./programs";
import { daysBefore, type Setting, type Stage, stageMaker } from "./stage";
import { type Scene, sceneOf, scenesOf } from "./tell-story";

/**
 * Plays everything that happened before the moment of seeding. Programs of different vendors share no rows, nor
 * do the dealings of different clients with them, so they run side by side; all wait for the expiry job.
 */
export async function playHistory(setting: Setting): Promise<void> {
  const setStage = stageMaker(setting);
  const vendors = vendorsOn(setStage);
  await Promise.all(vendors.map(buildPrograms));
  await addWebhook(setStage());
  const day = (offset: number) => utcDay(daysBefore(setting.now, -offset));
  const stories = [...fjordlineStories(day), ...meridianStories(day)];
  const acts = actsOn(setStage, [...stories, ...meridianMigrations(day)]);
  const { context } = setStage();
  for (const moment of expiryRuns(setting.now, stories)) {
    await Promise.all(acts.map((act) => playUntil(act, moment)));
    await expireCertificates({ ...context, clock: () => moment });
  }
  await Promise.all(vendors.map(retirePrograms));
}

type Vendor = { stage: Stage; programs: DemoProgram[] };

function vendorsOn(setStage: () => Stage): Vendor[] {
  const byVendor = Map.groupBy(allPrograms, ({ vendor }) => vendor);
  return [...byVendor.values()].map((programs) => ({ stage: setStage(), programs }));
}

async function buildPrograms({ stage, programs }: Vendor) {
  for (const program of programs) await buildProgram(stage, program);
}

async function retirePrograms({ stage, programs }: Vendor) {
  for (const program of programs) await retireProgram(stage, program);
}

/** What one client and one vendor have to do with each other, and the clock by which it is played. */
type Act = { stage: Stage; scenes: Scene[] };

function actsOn(setStage: () => Stage, told: readonly (Story | Migration)[]): Act[] {
  const parties = ({ client, program }: Story | Migration) =>
    `${client} ${programs[program].vendor}`;
  return [...Map.groupBy(told, parties).values()].map((together) => {
    const stage = setStage();
    const scenes = together.flatMap((entry) =>
      "migrated" in entry ? [sceneOf(stage, entry)] : scenesOf(stage, entry),
    );
    return { stage, scenes: scenes.sort((one, other) => one.at.getTime() - other.at.getTime()) };
  });
}

async function playUntil({ stage, scenes }: Act, moment: Date) {
  while (scenes[0] && scenes[0].at <= moment) {
    const { at, play } = scenes[0];
    scenes.shift();
    stage.turnTo(at);
    await play();
  }
}

/** When the expiry job found something to do, and once more at the moment of seeding. */
function expiryRuns(now: Date, stories: readonly Story[]) {
  const found = stories.flatMap(({ expiredDaysAgo }) => expiredDaysAgo ?? []);
  return [...found, 0].sort((one, other) => other - one).map((days) => daysBefore(now, days));
}
