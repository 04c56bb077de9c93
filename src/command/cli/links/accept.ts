/** `links accept`: settles what changed, one by one on a terminal, or by flags. */
import { parseFormerAddress } from "../../../base/address/former.ts";
import type { Diagnostic } from "../../../base/diagnostics/diagnostic.ts";
import { SAME_TEXT } from "../../../register/match/levels.ts";
import { type Answer, likeliestAnswer, rewrittenAnswer } from "../../../register/review/answers.ts";
import { type AddressOutcome, isDoubt, type OpenQuestion } from "../../../register/review/outcomes.ts";
import { visible } from "../../report/visible.ts";
import { EXIT, UsageError } from "../environment.ts";
import { type LinksCall, type LinksVerb, openSession, prompterFor, type Session, sessionExitCode } from "./session.ts";
import { sideBySide } from "./side-by-side.ts";
import { listedFor } from "./targets.ts";

/** How a question is answered. */
type Way = "best" | "same" | "new";

/** Settling may show what was hidden behind it; a handful of rounds is more than any content needs. */
const ROUNDS = 8;

export const accept: LinksVerb = async (call) => {
  const { args, rest, environment } = call;
  const way: Way = args.isSet("same") ? "same" : args.isSet("new") ? "new" : "best";
  if (args.isSet("same") && args.isSet("new")) throw new UsageError("--same and --new cannot both hold.");
  if (args.isSet("edition") && (args.isSet("all") || rest.length > 0 || way !== "best"))
    throw new UsageError("--edition answers every question; name no address and no --all, --same or --new with it.");
  if (args.isSet("all") && (rest.length > 0 || way !== "best"))
    throw new UsageError("--all takes every best suggestion; name no address and no --same or --new with it.");
  const session = await openSession(call);
  if (typeof session === "number") return session;

  const edition = args.text("edition");
  if (edition !== undefined) return acceptAll(session, call, keptIn(edition, session));
  if (args.isSet("all")) return acceptAll(session, call, likeliestAnswer);
  if (rest.length > 0) {
    const outcomes = rest.flatMap((address) => outcomesFor(address, session));
    return summarize(await session.settle(outcomes.map((outcome) => answerOf(outcome, way))), outcomes.length, call);
  }
  if (session.comparison.questions.length === 0) return summarize(session, 0, call);
  if (!environment.stdin.isTTY || way !== "best") {
    environment.stderr.write(session.report(session.open));
    environment.stderr.write(
      "Say which: waymark links accept ADDRESS … or --all. On a terminal, each is asked in turn.\n",
    );
    return EXIT.content;
  }
  return askInTurn(session, call);
};

/** The answer to one outcome of a question. */
type AnswerTo = (outcome: AddressOutcome, question: OpenQuestion) => Answer;

/**
 * The best suggestion, but for what the newest edition does not have any more: that is kept in a frozen
 * edition. What was perhaps only reworded counts as the same.
 *
 * @throws UsageError if there is no such edition
 */
function keptIn(edition: string, { comparison: { site } }: Session): AnswerTo {
  const frozen = site.frozen ?? new Set<string>();
  if (!frozen.has(`/${edition}/`)) {
    const names = new Set([...frozen].map((address) => address.split("/")[1] ?? ""));
    const known = names.size === 0 ? "There is none." : `There is ${[...names].join(", ")}.`;
    throw new UsageError(`No edition is called "${edition}". ${known}`);
  }
  return (outcome, question) => {
    const { nth, similarity, entry } = outcome;
    if (isDoubt(question)) return { kind: "same", address: entry.address, nth };
    const answer = likeliestAnswer(outcome);
    const kept = `/${edition}${answer.address}`;
    const isGone = answer.because !== undefined || (entry.kind === "level" && similarity < SAME_TEXT);
    return isGone && frozen.has(kept) ? { ...answer, to: kept, also: undefined, because: undefined } : answer;
  };
}

async function acceptAll(session: Session, call: LinksCall, answer: AnswerTo) {
  let count = 0;
  let now = session;
  for (let round = 0; round < ROUNDS && now.comparison.questions.length > 0; round++) {
    const answers = now.comparison.questions.flatMap((question) =>
      question.outcomes.map((outcome) => answer(outcome, question)),
    );
    count += answers.length;
    now = await now.settle(answers);
  }
  if (count === 0) now = await now.settle([]);
  return summarize(now, count, call);
}

function summarize(session: Session, count: number, { environment }: LinksCall) {
  const { open } = session;
  environment.stderr.write(session.report(open));
  const left = open.length === 1 ? "1 question is open" : `${open.length} questions are open`;
  const answered = `Settled ${count} ${count === 1 ? "address" : "addresses"}; ${left}.`;
  environment.stderr.write(`${count === 0 && open.length === 0 ? "Nothing is open." : answered}\n`);
  return sessionExitCode(session);
}

/** What is open about an address, as one finding lists it. */
function outcomesFor(written: string, { comparison, siteUrl }: Session): readonly AddressOutcome[] {
  const address = parseFormerAddress(written, siteUrl);
  const outcomes = address === undefined ? [] : listedFor(address, comparison.questions);
  if (outcomes.length > 0) return outcomes;
  // What was answered already, and waits for other answers, can be answered otherwise.
  const answered = address?.includes("#") ? listedFor(address, comparison.asked) : [];
  if (answered.length > 0) return answered;
  const doubts = comparison.questions.filter(({ page }) => page === address).flatMap((question) => question.outcomes);
  const levels = doubts.filter(({ entry }) => entry.kind === "level").map(({ entry }) => `'${entry.address}'`);
  throw new UsageError(
    levels.length > 0
      ? `What is open about ${written} is asked level by level: waymark links accept --same ${levels.join(" ")}, or --new`
      : `Nothing is open about ${written}. See: waymark links status`,
  );
}

function answerOf(outcome: AddressOutcome, way: Way): Answer {
  const {
    nth,
    entry: { address },
  } = outcome;
  if (way === "best") return likeliestAnswer(outcome);
  if (way === "new" && (outcome.now !== undefined || nth !== undefined)) return rewrittenAnswer(address, nth);
  if (way === "new") return likeliestAnswer({ ...outcome, similarity: 0 });
  if (outcome.now === undefined && nth === undefined)
    throw new UsageError(`${address} is gone, so it cannot be the same. Bring it back, or leave --same out.`);
  return { kind: "same", address, nth };
}

/** Asks each question in turn; nothing is written before the last answer. */
async function askInTurn(session: Session, call: LinksCall) {
  const { environment } = call;
  const { ask, close } = await prompterFor(environment);
  const answers: Answer[] = [];
  const told = (question: OpenQuestion) => session.open.findIndex((candidate) => isAbout(candidate, question));
  const questions = session.comparison.questions.toSorted((a, b) => told(a) - told(b));
  for (const [index, question] of questions.entries()) {
    const diagnostic = session.open[told(question)];
    environment.stderr.write(diagnostic ? session.report([diagnostic]) : `${visible(question.page)}\n`);
    environment.stderr.write(sideBySide(question, session.comparison, environment.stderr.columns));
    const choices = choicesFor(question);
    for (const [key, , meaning] of choices) environment.stderr.write(`  ${key}  ${meaning}\n`);
    const answer = await ask(
      `${index + 1} of ${questions.length}, [y/${choices
        .slice(1)
        .map(([key]) => key)
        .join("/")}]: `,
    );
    if (answer === undefined || answer === "q") break;
    const chosen = choices.find(([key]) => key === (answer === "" ? "y" : answer.toLowerCase()));
    if (chosen?.[1]) answers.push(...question.outcomes.map((outcome) => answerOf(outcome, chosen[1] ?? "best")));
  }
  close();
  return summarize(await session.settle(answers), answers.length, call);
}

/** True for the diagnostic that a question became. */
export function isAbout(diagnostic: Diagnostic, question: OpenQuestion): boolean {
  const { code, page, outcomes } = question;
  if (diagnostic.code !== code) return false;
  const address = isDoubt(question) ? outcomes[0]?.entry.address : page;
  return address !== undefined && `${diagnostic.message} ${diagnostic.help}`.includes(address);
}

/** The keys of a question, what each does, and what it means. */
function choicesFor(question: OpenQuestion): [key: string, way: Way | undefined, meaning: string][] {
  const stands = question.outcomes.every(({ now }) => now !== undefined);
  const isDoubtful = isDoubt(question);
  return [
    [
      "y",
      isDoubtful ? "same" : "best",
      isDoubtful ? "yes, it says the same in other words" : "yes, take what fits best (Enter)",
    ],
    ...(stands && !isDoubtful
      ? [["s", "same", "no, it means what it meant, in other words"] as [string, Way, string]]
      : []),
    ...(isDoubtful
      ? [["n", "new", "no, it is something new; leave a note for old links"] as [string, Way, string]]
      : []),
    ["k", undefined, "keep it open for now"],
    ["q", undefined, "stop asking; what was answered counts"],
  ];
}
