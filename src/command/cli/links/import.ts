/** `links import`: adds the addresses of a former site to the register, as redirects. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { specialFile } from "../../../content/read/special-file.ts";
import { addressesIn, LIKELY, type Suggestion, suggestTargets } from "../../../register/former-site.ts";
import type { Answer } from "../../../register/review/answers.ts";
import { visible } from "../../report/visible.ts";
import { EXIT, UsageError } from "../environment.ts";
import { type LinksVerb, openSession, type Prompter, prompterFor, refuseMoreArguments } from "./session.ts";

export const importAddresses: LinksVerb = async (call) => {
  const { rest, args, environment } = call;
  const [name, ...more] = rest;
  refuseMoreArguments(more);
  if (name === undefined)
    throw new UsageError("Name the file: waymark links import FILE (one address a line, or a sitemap)");
  const file = resolve(environment.cwd, name);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const special = specialFile(statSync(file));
  if (special !== undefined) throw new UsageError(`${file} is ${special}, which cannot be read as a file.`);
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const { site, register } = session.comparison;
  const { addresses, unread } = addressesIn(readFileSync(file, "utf8"), session.siteUrl);
  const suggestions = suggestTargets(addresses, site, register, session.partKinds);
  const known = addresses.length - suggestions.length;
  const isAsked = environment.stdin.isTTY === true && !args.isSet("all");

  const prompter = isAsked ? await prompterFor(environment) : undefined;
  const taken: Answer[] = [];
  const left: Suggestion[] = [];
  for (const suggestion of suggestions) {
    const isTaken =
      suggestion.to !== undefined &&
      (prompter ? await confirm(suggestion, prompter) : args.isSet("all") && suggestion.similarity >= LIKELY);
    if (isTaken) taken.push({ kind: "ended", address: suggestion.from, to: suggestion.to, because: undefined });
    else left.push(suggestion);
  }
  prompter?.close();
  if (taken.length > 0) await session.settle(taken);

  for (const { address, to } of taken.map((answer) => ({ to: undefined, ...answer })))
    environment.stdout.write(`${address} → ${to}\n`);
  for (const { from, to, similarity } of left)
    environment.stdout.write(
      to === undefined
        ? `${from}: nothing is like it\n`
        : `${from}: perhaps ${to} (${Math.round(similarity * 100)} % alike)\n`,
    );
  for (const line of unread) environment.stdout.write(`${visible(line)}: not an address of a site\n`);
  environment.stderr.write(`${taken.length} taken in, ${known} known already, ${left.length + unread.length} left.\n`);
  if (left.length > 0)
    environment.stderr.write(
      args.isSet("all") || isAsked
        ? "For each that is left: waymark links move OLD NEW\n"
        : "Nothing was written. --all takes those that are at least half alike; on a terminal, each is asked.\n",
    );
  return left.length + unread.length === 0 ? EXIT.fine : EXIT.content;
};

async function confirm({ from, to, similarity }: Suggestion, { ask }: Prompter): Promise<boolean> {
  const answer = await ask(`${from} → ${to} (${Math.round(similarity * 100)} % alike)? [Y/n] `);
  return answer !== undefined && !/^n/i.test(answer);
}
