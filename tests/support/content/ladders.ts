/** Sample practices with texts of realistic length and variety, for tests of similarity. */

export interface SampleLevel {
  readonly statement: string;
  /** How to determine if this is good enough. */
  readonly enough: string;
  /** How to do better. */
  readonly better: string;
}

/** Four levels, lowest first. */
export type SampleLadder = readonly [SampleLevel, SampleLevel, SampleLevel, SampleLevel];

export const BACKUPS: SampleLadder = [
  {
    statement: "We copy files by hand when somebody remembers.",
    enough:
      "Ask three colleagues when their laptop was last copied and onto which disk. If the answers differ by months, a stolen bag or a coffee cup ends the project, and nobody can say beforehand which folders would be lost.",
    better:
      "List the ten folders that the team cannot work without, buy one external drive for each room, and put a weekly appointment into the calendar of a named person.",
  },
  {
    statement: "Every server is backed up each night to another room.",
    enough:
      "A scheduled job writes a full image at two in the morning, and the operator sees a green mark in the console. Failures raise a ticket before lunch, but a fire in the building would still take the originals and the tapes together.",
    better:
      "Rent storage in a second region, encrypt images before they leave, and measure how many hours the upload takes over your line on an ordinary weekday.",
  },
  {
    statement: "Copies lie far away, and we restore one each quarter.",
    enough:
      "Pick a database at random, rebuild it on an empty machine from nothing but the remote archive, and compare row counts with production. The exercise is timed; the written result names who took part and which step of the runbook misled them.",
    better:
      "Turn the runbook into a script under version control, so that a newcomer on call restores the payroll system without phoning the one engineer who wrote it.",
  },
  {
    statement: "No administrator alone can destroy both data and copies.",
    enough:
      "Immutable retention locks each snapshot for thirty days, the vault belongs to a separate account, and deleting it needs approval from two people in different departments. A ransomware gang with full domain rights would find nothing that it could wipe.",
    better:
      "Invite testers to attack the vault once a year with stolen credentials, publish what they reached, and shorten the recovery target for the most valuable register.",
  },
];

export const PASSWORDS: SampleLadder = [
  {
    statement: "Each application keeps its own list of users.",
    enough:
      "Staff write nine different passwords on notes under keyboards, and leavers stay in the invoicing tool for years. Count the accounts of somebody who left last spring: when more than one still opens, an angry former clerk can read salaries from home.",
    better:
      "Draw up a table of all applications with a login, mark those that hold personal records, and close dormant accounts there first.",
  },
  {
    statement: "One directory signs people in everywhere that matters.",
    enough:
      "The personnel office disables a single identity and within an hour mail, files and the customer portal refuse it. Exceptions exist for two legacy terminals, each with an owner, a reason and an expiry that the auditor has signed.",
    better:
      "Ask suppliers for federation by SAML or OpenID Connect in every new contract, and refuse renewals of products that cannot offer it.",
  },
  {
    statement: "A second factor is asked of everyone, always.",
    enough:
      "Phishing a phrase alone gives nothing: the thief also needs the phone or the key in the pocket. Help desk agents verify a caller by video before they reset a token, and the monthly report counts bypass codes issued, used and expired.",
    better:
      "Hand out hardware keys to finance and to administrators, then switch off text messages as a fallback since numbers can be ported away.",
  },
  {
    statement: "Nobody types a secret: keys bound to devices replace them.",
    enough:
      "Passkeys sit in the secure element of managed laptops, and the sign-in page no longer shows a field for typing. Attestation proves the model of each authenticator, so a cloned or virtual one is turned away at enrolment.",
    better:
      "Rehearse how a traveller who loses everything abroad gets back to work within a day, and let the red team look for weaker roads around enrolment.",
  },
];

export const RELEASES: SampleLadder = [
  {
    statement: "A developer uploads changed scripts on Friday evening.",
    enough:
      "The live host differs from the repository in ways that no one can list. Visitors report breakage on Saturday, the author is unreachable on a mountain, and colleagues guess which of forty edited files to put back.",
    better:
      "Forbid direct editing over FTP, tag the commit that is believed to be running, and write down the four commands that bring a new one out.",
  },
  {
    statement: "A checklist leads two people through every deployment.",
    enough:
      "One reads aloud, the other types; both initial the sheet. Outages after a rollout fell to one in eight, yet a release needs an afternoon and therefore waits until a dozen features have piled up behind one another.",
    better:
      "Script whichever item of the sheet is mistyped most often, and keep going down the page week after week until the pen is no longer necessary.",
  },
  {
    statement: "A pipeline builds, tests and delivers each merge.",
    enough:
      "From approval to customers takes under thirty minutes without a keystroke. When a probe turns red the previous artefact returns by itself, and the dashboard shows lead time, failure share and hours to mend for the past ninety days.",
    better:
      "Separate switching a feature on from shipping its code with flags, delete flags older than a month, and expose a canary group of one percent first.",
  },
  {
    statement: "Risky changes prove themselves on a few users before all get them.",
    enough:
      "Statistical comparison between the canary and the remaining fleet decides about promotion, not a nervous manager. Thresholds for latency, errors and abandoned baskets were agreed with product owners beforehand and are versioned beside the service.",
    better:
      "Let any team start such an experiment on its own through a template, and review quarterly which guardrails never fired and which fired falsely.",
  },
];

export const INCIDENTS: SampleLadder = [
  {
    statement: "Whoever notices trouble shouts across the office.",
    enough:
      "There is no duty roster, and the first hour passes in corridors hunting for a person with the right key. Newspapers sometimes learn of a breach before the director does, since reporters telephone more persistently than monitoring systems.",
    better:
      "Print one page with the numbers of six people, the order in which to ring them, and the sentence that switchboard staff give to the press.",
  },
  {
    statement: "A rota answers alarms within fifteen minutes, day and night.",
    enough:
      "Paging reaches a primary and, five minutes later, a deputy. Response times are charted; swaps for holidays are recorded. What remains weak is judgement: two responders may argue for long about whether to isolate a plant while malware spreads.",
    better:
      "Define three grades of severity with examples from your history, and authorise the responder in writing to disconnect anything for the gravest.",
  },
  {
    statement: "Roles, recordings and reviews follow one practised plan.",
    enough:
      "A commander coordinates, a scribe keeps the timeline, a liaison speaks with lawyers and regulators inside the statutory seventy-two hours. Within ten days a blameless review publishes causes, and its actions are tracked to completion like any other work.",
    better:
      "Run an unannounced simulation with the board at the table, including a ransom note, and grade decisions rather than technical heroics.",
  },
  {
    statement: "We hunt for intruders before any alarm goes off.",
    enough:
      "Analysts form hypotheses from fresh intelligence, search a year of telemetry for traces, and turn each finding into a detection. Half of last year's intrusions were discovered this way, on median four days after the first foothold.",
    better:
      "Swap hunters with a neighbouring agency for a month, share queries through the sector's exchange, and measure dwell time rather than the number of alerts.",
  },
];

/** The file of a practice, with optional further lines of front matter such as `aliases: [/old/]`. */
export function ladderPage(
  title: string,
  topic: string,
  levels: readonly SampleLevel[],
  ...frontMatter: readonly string[]
): string {
  const front = ["---", `title: ${title}`, ...frontMatter, "eleventyNavigation:", `  parent: ${topic}`, "---"];
  const body = levels.map(
    ({ statement, enough, better }) =>
      `### ${statement}\n\n#### How to determine if this is good enough\n\n${enough}\n\n#### How to do better\n\n${better}\n`,
  );
  return `${front.join("\n")}\n\n${body.join("\n")}`;
}

/** The file of a topic. */
export function topicPage(title: string, key: string, text: string): string {
  return `---\ntitle: ${title}\neleventyNavigation:\n  key: ${key}\n---\n\n${text}\n`;
}

/** Two topics with three practices of four levels. */
export function ladderSite(): Record<string, string> {
  return {
    "site.yaml": "title: Guidance\nlevels: { min: 1, max: 6 }\n",
    "index.md": "---\ntitle: Guidance\n---\n\nAdvice for small teams that look after other people's records.\n",
    "recovery/index.md": topicPage("Recovery", "recovery", "What helps you to get up again after a bad day."),
    "recovery/backups.md": ladderPage("How do you back up?", "recovery", BACKUPS),
    "recovery/incidents.md": ladderPage("How do you handle incidents?", "recovery", INCIDENTS),
    "access/index.md": topicPage("Access", "access", "Who may come in, and how they show who they are."),
    "access/passwords.md": ladderPage("How do people sign in?", "access", PASSWORDS),
  };
}
