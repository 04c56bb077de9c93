/** `links status` and `links record`: what would break, and what is new. */
import { painterFor, type World } from "../world.ts";
import { exitOf, type LinksVerb, noMoreWords, openSession, type Session } from "./session.ts";

export const status: LinksVerb = async (call) => {
  noMoreWords(call.rest);
  const session = await openSession(call);
  if (typeof session === "number") return session;
  call.world.stdout.write(session.report(session.open));
  call.world.stdout.write(verdict(session, call.world));
  return exitOf(session);
};

export const record: LinksVerb = async (call) => {
  noMoreWords(call.rest);
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const before = session.holding.register.size;
  const after = await session.settle([]);
  const added = after.holding.register.size - before;
  call.world.stderr.write(`Recorded ${added} new ${added === 1 ? "address" : "addresses"}.\n`);
  call.world.stderr.write(after.report(after.open));
  if (after.open.length > 0) call.world.stderr.write(verdict(after, call.world));
  return exitOf(after);
};

function verdict({ holding, open }: Session, world: World): string {
  const paint = painterFor({ ...world, stderr: world.stdout });
  const { register, unrecorded, settled, questions } = holding;
  const live = [...register.values()].filter(({ end }) => end === undefined).length;
  const addresses = questions.reduce((sum, { fates }) => sum + fates.length, 0);
  const rest = `${live} live, ${register.size - live} led on, ${unrecorded().length + settled.length} to be recorded`;
  if (open.length === 0) return `${paint.green("Nothing would break")}: ${rest}.\n`;
  return `${paint.red(`${open.length} open`)}, about ${addresses} published addresses; ${rest}. Settle them with \`waymark links accept\`.\n`;
}
