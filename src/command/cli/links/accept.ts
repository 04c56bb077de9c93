/** `links accept`: settles what changed, one by one on a terminal, or by flags. */
import { parseFormerAddress } from "../../../base/address/former.ts";
import type { Diagnostic } from "../../../base/diagnostics/diagnostic.ts";
import { type Answer, likeliestAnswer, rewrittenAnswer } from "../../../register/review/answers.ts";
import type { AddressOutcome, OpenQuestion } from "../../../register/review/outcomes.ts";
import { pageOf } from "../../../register/store/register.ts";
import { visible } from "../../report/visible.ts";
import { EXIT, UsageError } from "../environment.ts";
import { exitOf, type LinksCall, type LinksVerb, openSession, prompterFor, type Session } from "./session.ts";

/** How the fates of a question are settled. */
type Way = "best" | "same" | "new";

/** Settling may show what was hidden behind it; a handful of rounds is more than any content needs. */
const ROUNDS = 8;

export const accept: LinksVerb = async (call) => {
  const { words, rest, world } = call;
  const way: Way = words.isSet("same") ? "same" : words.isSet("new") ? "new" : "best";
  if (words.isSet("same") && words.isSet("new")) throw new UsageError("--same and --new cannot both hold.");
  if (words.isSet("all") && (rest.length > 0 || way !== "best"))
    throw new UsageError("--all takes every best suggestion; name no address and no --same or --new with it.");
  const session = await openSession(call);
  if (typeof session === "number") return session;

  if (words.isSet("all")) return acceptAll(session, call);
  if (rest.length > 0) {
    const outcomes = rest.flatMap((address) => fatesFor(address, session));
    return tell(await session.settle(outcomes.map((outcome) => answerOf(outcome, way))), outcomes.length, call);
  }
  if (session.comparison.questions.length === 0) return tell(session, 0, call);
  if (!world.stdin.isTTY || way !== "best") {
    world.stderr.write(session.report(session.open));
    world.stderr.write("Say which: waymark links accept ADDRESS … or --all. On a terminal, each is asked in turn.\n");
    return EXIT.content;
  }
  return interview(session, call);
};

async function acceptAll(session: Session, call: LinksCall) {
  let count = 0;
  let now = session;
  for (let round = 0; round < ROUNDS && now.comparison.questions.length > 0; round++) {
    const outcomes = now.comparison.questions.flatMap((question) => question.outcomes);
    count += outcomes.length;
    now = await now.settle(outcomes.map(likeliestAnswer));
  }
  if (count === 0) now = await now.settle([]);
  return tell(now, count, call);
}

function tell(session: Session, count: number, { world }: LinksCall) {
  const { open } = session;
  world.stderr.write(session.report(open));
  const left = open.length === 1 ? "1 question is open" : `${open.length} questions are open`;
  const answered = `Settled ${count} ${count === 1 ? "address" : "addresses"}; ${left}.`;
  world.stderr.write(`${count === 0 && open.length === 0 ? "Nothing is open." : answered}\n`);
  return exitOf(session);
}

/** The open fates of an address: of a page all that are on it, of a level its parts as well. */
function fatesFor(written: string, { comparison, siteUrl }: Session): AddressOutcome[] {
  const address = parseFormerAddress(written, siteUrl);
  const outcomes = comparison.questions
    .flatMap((question) => question.outcomes)
    .filter(({ entry }) => {
      if (address === undefined) return false;
      if (entry.address === address) return true;
      return address.includes("#") ? entry.address.startsWith(`${address}-`) : pageOf(entry.address) === address;
    });
  if (outcomes.length === 0) throw new UsageError(`Nothing is open about ${written}. See: waymark links status`);
  return outcomes;
}

function answerOf(outcome: AddressOutcome, way: Way): Answer {
  const { address } = outcome.entry;
  if (way === "best") return likeliestAnswer(outcome);
  if (way === "new") return rewrittenAnswer(address);
  if (outcome.now === undefined)
    throw new UsageError(`${address} is gone, so it cannot be the same. Bring it back, or leave --same out.`);
  return { kind: "same", address };
}

/** Asks each question in turn; nothing is written before the last answer. */
async function interview(session: Session, call: LinksCall) {
  const { world } = call;
  const { ask, close } = await prompterFor(world);
  const answers: Answer[] = [];
  for (const [index, question] of session.comparison.questions.entries()) {
    const diagnostic = session.open
      .filter(({ code }) => !code.startsWith("alias-"))
      .find((candidate) => isAbout(candidate, question));
    world.stderr.write(diagnostic ? session.report([diagnostic]) : `${visible(question.page)}\n`);
    const choices = choicesFor(question);
    for (const [key, , meaning] of choices) world.stderr.write(`  ${key}  ${meaning}\n`);
    const answer = await ask(
      `${index + 1} of ${session.comparison.questions.length}, [y/${choices
        .slice(1)
        .map(([key]) => key)
        .join("/")}]: `,
    );
    if (answer === undefined || answer === "q") break;
    const chosen = choices.find(([key]) => key === (answer === "" ? "y" : answer.toLowerCase()));
    if (chosen?.[1]) answers.push(...question.outcomes.map((outcome) => answerOf(outcome, chosen[1] ?? "best")));
  }
  close();
  return tell(await session.settle(answers), answers.length, call);
}

function isAbout(diagnostic: Diagnostic, { code, page, outcomes }: OpenQuestion): boolean {
  if (diagnostic.code !== code) return false;
  const address = code === "level-unsure" ? outcomes[0]?.entry.address : page;
  return address !== undefined && `${diagnostic.message} ${diagnostic.help}`.includes(address);
}

/** The keys of a question, what each does, and what it means. */
function choicesFor({ code, outcomes }: OpenQuestion): [key: string, way: Way | undefined, meaning: string][] {
  const stands = outcomes.every(({ now }) => now !== undefined);
  return [
    [
      "y",
      code === "level-unsure" ? "same" : "best",
      code === "level-unsure" ? "yes, it says the same in other words" : "yes, take what fits best (Enter)",
    ],
    ...(stands && code !== "level-unsure"
      ? [["s", "same", "no, it means what it meant, in other words"] as [string, Way, string]]
      : []),
    ...(code === "level-unsure"
      ? [["n", "new", "no, it is something new; leave a note for old links"] as [string, Way, string]]
      : []),
    ["k", undefined, "keep it open for now"],
    ["q", undefined, "stop asking; what was answered counts"],
  ];
}
