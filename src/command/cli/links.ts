/** `waymark links`: the subcommands for the register of addresses. */
import { CONTENT_OPTION } from "./arguments.ts";
import { UsageError } from "./environment.ts";
import { accept } from "./links/accept.ts";
import { correct } from "./links/correct.ts";
import { importAddresses } from "./links/import.ts";
import { list } from "./links/list.ts";
import { move, retire } from "./links/move.ts";
import type { LinksVerb } from "./links/session.ts";
import { record, status } from "./links/status.ts";
import type { Verb } from "./verb.ts";

const LINKS_VERBS: Readonly<Record<string, LinksVerb>> = {
  status,
  record,
  accept,
  move,
  retire,
  list,
  import: importAddresses,
  correct,
};

export const linksVerb: Verb = {
  name: "links",
  usage: `links status                       what would break
        links record                       add new addresses to the register
        links accept [ADDRESS …] [--all] [--same | --new]
                                           settle what changed: one by one, some, or all
        links accept --edition NAME        the same, and what is gone is kept in a frozen edition
        links move OLD NEW [NEW …]         say where an address leads now; several, if it was divided
        links retire OLD --because "…" [--to ADDRESS]
        links correct ADDRESS NEW … [--before DATE]
        links correct ADDRESS --same | --because "…" [--to ADDRESS]
                                           say anew what an earlier answer said wrongly
        links list [--json]                every address and where it leads
        links import FILE [--all]          take in the addresses of a former site
        … [--content FOLDER] [--today DATE]`,
  summary: "keep published addresses working: the register of addresses",
  options: {
    content: CONTENT_OPTION,
    all: { type: "boolean", help: "accept, import: take every best suggestion" },
    edition: {
      type: "string",
      value: "NAME",
      help: "accept: take every best suggestion; links to what is gone lead to this edition",
    },
    same: { type: "boolean", help: "accept, correct: it means what it meant, in other words" },
    new: { type: "boolean", help: "accept: it is something new, and old links get a note" },
    because: { type: "string", value: '"WHY"', help: "retire, correct: the reason that readers are told" },
    to: { type: "string", value: "ADDRESS", help: "retire, correct: where to go instead" },
    before: {
      type: "string",
      value: "DATE",
      help: "correct: the day in the note for older links (default: the latest)",
    },
    json: { type: "boolean", help: "list: as JSON" },
    today: { type: "string", value: "DATE", help: "date of the change (default: today, in UTC)" },
  },
  positionals: Number.POSITIVE_INFINITY,
  async run(args, environment) {
    const [name, ...rest] = args.positionals;
    const verb = name === undefined ? undefined : LINKS_VERBS[name];
    const names = Object.keys(LINKS_VERBS).join(", ");
    if (name === undefined) throw new UsageError(`Say what to do: links ${names}.`);
    if (verb === undefined || !Object.hasOwn(LINKS_VERBS, name))
      throw new UsageError(`There is no "links ${name}". There are: ${names}.`);
    return verb({ args, rest, environment });
  },
};
