/** `links accept`: resolves open questions about changed addresses, interactively or by options. */
import { parseFormerAddress } from "../../../base/address/former.ts";
import type { Diagnostic } from "../../../base/diagnostics/diagnostic.ts";
import { type Answer, likeliestAnswer, rewrittenAnswer } from "../../../register/review/answers.ts";
import type { AddressOutcome, OpenQuestion } from "../../../register/review/outcomes.ts";
import { pageOf } from "../../../register/store/register.ts";
import { visible } from "../../report/visible.ts";
import { EXIT, UsageError } from "../environment.ts";
import { type LinksCall, type LinksVerb, openSession, prompterFor, type Session, sessionExitCode } from "./session.ts";

/** How open outcomes are resolved: by the best suggestion, as the same content, or as new content. */
type Resolution = "best" | "same" | "new";

/** Most rounds of `--all`, because resolving one question may open another. */
const MAX_ROUNDS = 8;

export const accept: LinksVerb = async (call) => {
  const { args, rest, environment } = call;
  const resolution: Resolution = args.isSet("same") ? "same" : args.isSet("new") ? "new" : "best";
  if (args.isSet("same") && args.isSet("new")) throw new UsageError("--same and --new cannot both hold.");
  if (args.isSet("all") && (rest.length > 0 || resolution !== "best"))
    throw new UsageError("--all takes every best suggestion; name no address and no --same or --new with it.");
  const session = await openSession(call);
  if (typeof session === "number") return session;

  if (args.isSet("all")) return acceptAll(session, call);
  if (rest.length > 0) {
    const outcomes = rest.flatMap((address) => openOutcomes(address, session));
    return summarize(
      await session.settle(outcomes.map((outcome) => answerOf(outcome, resolution))),
      outcomes.length,
      call,
    );
  }
  if (session.comparison.questions.length === 0) return summarize(session, 0, call);
  if (!environment.stdin.isTTY || resolution !== "best") {
    environment.stderr.write(session.report(session.open));
    environment.stderr.write(
      "Say which: waymark links accept ADDRESS … or --all. On a terminal, each is asked in turn.\n",
    );
    return EXIT.content;
  }
  return askInTurn(session, call);
};

async function acceptAll(session: Session, call: LinksCall) {
  let count = 0;
  let now = session;
  for (let round = 0; round < MAX_ROUNDS && now.comparison.questions.length > 0; round++) {
    const outcomes = now.comparison.questions.flatMap((question) => question.outcomes);
    count += outcomes.length;
    now = await now.settle(outcomes.map(likeliestAnswer));
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

/** The open outcomes of an address, with those of a page's levels or a level's parts. */
function openOutcomes(written: string, { comparison, siteUrl }: Session): AddressOutcome[] {
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

function answerOf(outcome: AddressOutcome, resolution: Resolution): Answer {
  const { address } = outcome.entry;
  if (resolution === "best") return likeliestAnswer(outcome);
  if (resolution === "new") return rewrittenAnswer(address);
  if (outcome.now === undefined)
    throw new UsageError(`${address} is gone, so it cannot be the same. Bring it back, or leave --same out.`);
  return { kind: "same", address };
}

/** Asks each question in turn; writes after the last answer. */
async function askInTurn(session: Session, call: LinksCall) {
  const { environment } = call;
  const { ask, close } = await prompterFor(environment);
  const answers: Answer[] = [];
  for (const [index, question] of session.comparison.questions.entries()) {
    const diagnostic = session.open
      .filter(({ code }) => !code.startsWith("alias-"))
      .find((candidate) => isAbout(candidate, question));
    environment.stderr.write(diagnostic ? session.report([diagnostic]) : `${visible(question.page)}\n`);
    const choices = choicesFor(question);
    for (const [key, , meaning] of choices) environment.stderr.write(`  ${key}  ${meaning}\n`);
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
  return summarize(await session.settle(answers), answers.length, call);
}

function isAbout(diagnostic: Diagnostic, { code, page, outcomes }: OpenQuestion): boolean {
  if (diagnostic.code !== code) return false;
  const address = code === "level-unsure" ? outcomes[0]?.entry.address : page;
  return address !== undefined && `${diagnostic.message} ${diagnostic.help}`.includes(address);
}

/** The keys to answer a question with, what each does, and what it means. */
function choicesFor({
  code,
  outcomes,
}: OpenQuestion): [key: string, resolution: Resolution | undefined, meaning: string][] {
  const stillExist = outcomes.every(({ now }) => now !== undefined);
  return [
    [
      "y",
      code === "level-unsure" ? "same" : "best",
      code === "level-unsure" ? "yes, it says the same in other words" : "yes, take what fits best (Enter)",
    ],
    ...(stillExist && code !== "level-unsure"
      ? [["s", "same", "no, it means what it meant, in other words"] as [string, Resolution, string]]
      : []),
    ...(code === "level-unsure"
      ? [["n", "new", "no, it is something new; leave a note for old links"] as [string, Resolution, string]]
      : []),
    ["k", undefined, "keep it open for now"],
    ["q", undefined, "stop asking; what was answered counts"],
  ];
}
