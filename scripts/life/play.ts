import { playCertificates } from "./certificates";
import { playEnrollment } from "./enrollments";
import { playFiles } from "./files";
import { playNeighbours } from "./neighbours";
import { playParameters, playTemplates } from "./parts";
import { createPlayer, type Player, type Tokens } from "./player";
import { playEnd, playProgram } from "./program";

/**
 * The life of a program, its parts, an enrollment with every detour and a certificate, with nothing but HTTP, as
 * three roles. Rejects at the first answer that isn't what it has to be; resolves to how many were checked.
 */
export async function playLife({
  urls,
  tokens,
  say,
}: {
  urls: readonly string[];
  tokens: Tokens;
  say: (line: string) => void;
}): Promise<number> {
  const player = createPlayer(urls, tokens, say);
  const program = await playProgram(player);
  const world = {
    program,
    ...(await playParameters(player, program)),
    ...(await playTemplates(player, program)),
    terms: await playFiles(player, program),
    ...(await playPeople(player)),
  };
  const completed = await playEnrollment(player, world);
  await playCertificates(player, world, completed);
  await playNeighbours(player, program);
  await playEnd(player, program);
  return player.checked;
}

/** Who enrols and who reviews: the first of each account. */
async function playPeople({ call }: Player) {
  const buyers = await call(
    "client",
    "GET /accounts/buyers?limit=1",
    {},
    { status: 200, body: Boolean },
  );
  const users = await call(
    "vendor",
    "GET /accounts/users?limit=1",
    {},
    { status: 200, body: Boolean },
  );
  return { buyerId: buyers.data[0].id, userId: users.data[0].id };
}
