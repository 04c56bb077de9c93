/** `links move` and `links retire`: redirects or retires an address. */
import { parseFormerAddress } from "../../../base/address/former.ts";
import { nearest } from "../../../base/diagnostics/nearest.ts";
import { unseenDifference } from "../../../base/diagnostics/unseen.ts";
import type { Address } from "../../../base/model/guidance.ts";
import type { Answer } from "../../../register/review/answers.ts";
import { type Comparison, outcomesOn } from "../../../register/review/compare.ts";
import { finalOf, pageOf, type RegisterEntry } from "../../../register/store/register.ts";
import { visible } from "../../report/visible.ts";
import { type ExitCode, UsageError } from "../environment.ts";
import {
  type LinksCall,
  type LinksVerb,
  openSession,
  refuseMoreArguments,
  type Session,
  sessionExitCode,
} from "./session.ts";

export const move: LinksVerb = async (call) => {
  const [old, target, ...more] = call.rest;
  refuseMoreArguments(more);
  if (old === undefined || target === undefined)
    throw new UsageError("Say what moved where: waymark links move OLD NEW");
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const from = addressOf(old, session);
  const to = targetOf(target, session);
  if (from === to) throw new UsageError(`${from} cannot lead to itself.`);
  assertMayEnd(from, session.comparison);
  const answers = redirectAnswers(from, to, session.comparison);
  return finish(session, answers, `${from} leads to ${to}`, call);
};

export const retire: LinksVerb = async (call) => {
  const [old, ...more] = call.rest;
  refuseMoreArguments(more);
  const because = call.args.text("because")?.trim();
  if (old === undefined || !because)
    throw new UsageError('Say what is given up, and why: waymark links retire OLD --because "…"');
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const { comparison } = session;
  const from = addressOf(old, session);
  const instead = call.args.text("to");
  const to = instead === undefined ? undefined : targetOf(instead, session);
  if (from === to) throw new UsageError(`${from} cannot lead to itself.`);
  if (!comparison.register.has(from))
    throw new UsageError(`${from} is not in the register.${suggestion(from, comparison)}`);
  assertMayEnd(from, comparison);
  const answers = entriesOf(from, comparison).map(({ address }): Answer => ({ kind: "ended", address, to, because }));
  return finish(session, answers, `${from} is retired`, call);
};

async function finish(
  session: Session,
  answers: readonly Answer[],
  summary: string,
  { environment }: LinksCall,
): Promise<ExitCode> {
  const after = await session.settle(answers);
  const more = answers.length > 1 ? `, and ${answers.length - 1} addresses on it with it` : "";
  environment.stderr.write(`${visible(summary)}${more}.\n`);
  if (after.open.length > 0) environment.stderr.write(`${after.open.length} still open: waymark links status\n`);
  return sessionExitCode(after) === 1 ? 0 : sessionExitCode(after);
}

function addressOf(written: string, { siteUrl }: Session): Address {
  const address = parseFormerAddress(written, siteUrl);
  if (address === undefined)
    throw new UsageError(
      `"${written}" is no address of this site. Write it from the site's root, such as /topic/practice/#level-3`,
    );
  return address;
}

/** An address of the site, or what a former one leads to. */
function targetOf(written: string, session: Session): Address {
  const address = addressOf(written, session);
  const { site, register } = session.comparison;
  if (site.byAddress.has(address)) return address;
  const final = register.has(address) ? finalOf(address, register) : undefined;
  if (final !== undefined && site.byAddress.has(final)) return final;
  const near = nearest(address, site.byAddress.keys());
  throw new UsageError(
    `The site has no ${address}.${near ? ` Did you mean ${near}?${unseenDifference(address, near)}` : ""}`,
  );
}

/** @throws UsageError for an address that is published and unchanged */
function assertMayEnd(address: Address, { site, register, questions }: Comparison): void {
  if (!site.byAddress.has(address)) return;
  const isOpen = questions.some(({ outcomes }) => outcomes.some(({ entry }) => entry.address === address));
  if (!isOpen && (register.has(address) || !address.includes("#")))
    throw new UsageError(`${address} is published and is what it was. Move or remove its content first.`);
}

/** The register's entries for an address, with a page's levels or a level's parts. */
function entriesOf(address: Address, { register, site, questions }: Comparison): RegisterEntry[] {
  const open = new Set(questions.flatMap(({ outcomes }) => outcomes.map(({ entry }) => entry.address)));
  const isPage = !address.includes("#");
  return [...register.values()].filter((entry) => {
    if (entry.address === address) return true;
    if (site.byAddress.has(entry.address) && !open.has(entry.address)) return false;
    return isPage ? pageOf(entry.address) === address : entry.address.startsWith(`${address}-`);
  });
}

function redirectAnswers(from: Address, to: Address, comparison: Comparison): Answer[] {
  const { register, site } = comparison;
  const entries = entriesOf(from, comparison);
  const redirect = (address: Address, target: Address): Answer => ({
    kind: "ended",
    address,
    to: target,
    because: undefined,
  });
  const page = entries.find((entry) => entry.address === from);
  const target = site.byAddress.get(to);
  if (page && "source" in page && target && "levels" in target) {
    const levels = entries.filter((entry) => entry.kind === "level");
    const parts = entries.filter((entry) => entry.kind === "part");
    return outcomesOn({ page, levels, parts }, target, 1, () => []).map((outcome) =>
      redirect(outcome.entry.address, outcome.to ?? to),
    );
  }
  const rest = entries.filter((entry) => entry.address !== from);
  const targetOfEntry = (address: Address) => {
    const wanted = `${to}${address.slice(from.length)}`;
    return site.byAddress.has(wanted) ? wanted : to;
  };
  if (!register.has(from)) {
    const near = nearest(
      from,
      comparison.questions.map((question) => question.page),
    );
    if (near)
      throw new UsageError(`${from} is not in the register. Did you mean ${near}?${unseenDifference(from, near)}`);
  }
  return [redirect(from, to), ...rest.map(({ address }) => redirect(address, targetOfEntry(address)))];
}

function suggestion(address: Address, { register }: Comparison): string {
  const near = nearest(address, register.keys());
  return near
    ? ` Did you mean ${near}?${unseenDifference(address, near)}`
    : " `waymark links list` shows every address that is.";
}
