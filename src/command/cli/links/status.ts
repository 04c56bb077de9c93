/** `links status` and `links record`: what would break, and what is new. */
import { type Environment, painterFor } from "../environment.ts";
import { isAbout } from "./accept.ts";
import { type LinksVerb, openSession, refuseMoreArguments, type Session, sessionExitCode } from "./session.ts";
import { sideBySide } from "./side-by-side.ts";

export const status: LinksVerb = async (call) => {
  refuseMoreArguments(call.rest);
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const { environment } = call;
  if (environment.stdout.isTTY === true && environment.stdin.isTTY === true) showOneByOne(session, environment);
  else environment.stdout.write(session.report(session.open));
  call.environment.stdout.write(verdict(session, call.environment));
  return sessionExitCode(session);
};

export const record: LinksVerb = async (call) => {
  refuseMoreArguments(call.rest);
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const before = session.comparison.register.size;
  const after = await session.settle([]);
  const added = after.comparison.register.size - before;
  call.environment.stderr.write(`Recorded ${added} new ${added === 1 ? "address" : "addresses"}.\n`);
  call.environment.stderr.write(after.report(after.open));
  if (after.open.length > 0) call.environment.stderr.write(verdict(after, call.environment));
  return sessionExitCode(after);
};

/** Each question with what stood there and what stands there now. */
function showOneByOne(session: Session, environment: Environment): void {
  const { comparison, open, report } = session;
  for (const diagnostic of open) {
    environment.stdout.write(report([diagnostic]));
    const question = comparison.questions.find((candidate) => isAbout(diagnostic, candidate));
    if (question) environment.stdout.write(`${sideBySide(question, comparison, environment.stdout.columns)}\n`);
  }
}

function verdict({ comparison, open }: Session, environment: Environment): string {
  const paint = painterFor({ ...environment, stderr: environment.stdout });
  const { register, unrecorded, answered, questions } = comparison;
  const live = [...register.values()].filter(({ end }) => end === undefined).length;
  const addresses = questions.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  const rest = `${live} live, ${register.size - live} led on, ${unrecorded().length + answered.length} to be recorded`;
  if (open.length === 0) return `${paint.green("Nothing would break")}: ${rest}.\n`;
  return `${paint.red(`${open.length} open`)}, about ${addresses} published addresses; ${rest}. Settle them with \`waymark links accept\`.\n`;
}
