/** An open assessment: teams, the team in view, changes with undo, and what the rest of the page listens to. */
import type { Address, Answer, Answers, Kept, Scope } from "../../assess/model/answers.ts";
import { parseWords, type Translate } from "../page/interface-words.ts";
import { type Edit, Store, type Team } from "./store.ts";

/** Most changes that can be undone. */
const MOST_UNDO = 100;

export class Session {
  readonly root: HTMLElement;
  /** A text by its name. */
  readonly say: Translate;
  readonly store: Store;
  readonly lang: string;
  readonly #flag: string;
  readonly #undo: Edit[][] = [];
  readonly #listeners: ((edited: readonly string[]) => void)[] = [];
  readonly #statusListeners: (() => void)[] = [];
  #team = "";

  constructor(root: HTMLElement, base: string) {
    this.root = root;
    this.say = parseWords(root.dataset["words"]);
    const lang = root.dataset["lang"] ?? "en";
    // The English words are British; browsers take plain `en` for American dates.
    this.lang = lang === "en" ? "en-GB" : lang;
    this.#flag = `waymark-assess:${base}`;
    this.store = new Store(base, (edited) => {
      for (const listener of this.#statusListeners) listener();
      if (edited) this.#notify(edited);
    });
  }

  async open(): Promise<void> {
    await this.store.open();
    this.#team = this.#flagged() ?? "";
    this.#notify(["*"]);
  }

  /** Calls back after each change, with the ids of what changed; `*` for everything. */
  onChange(listener: (edited: readonly string[]) => void): void {
    this.#listeners.push(listener);
  }

  onStatus(listener: () => void): void {
    this.#statusListeners.push(listener);
  }

  get teams(): readonly Team[] {
    return [...this.store.teams.rows.values()].sort(
      (a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1),
    );
  }

  get team(): Team | undefined {
    return this.store.teams.rows.get(this.#team);
  }

  get hasUndo(): boolean {
    return this.#undo.length > 0;
  }

  /** All answers of a team. */
  answersOf(team: string): Answers {
    const answers: Record<Address, Answer> = {};
    for (const [id, { answer }] of this.store.answers.rows)
      if (id.startsWith(`${team} `)) answers[id.slice(team.length + 1)] = answer;
    return answers;
  }

  answer(address: Address): Answer | undefined {
    return this.store.answers.rows.get(`${this.#team} ${address}`)?.answer;
  }

  /** An edit of the answer of a team. */
  edit(team: string, address: Address, answer: Answer | undefined): Edit {
    const id = `${team} ${address}`;
    return this.store.answers.edit(id, answer && { id, answer });
  }

  /** A team with its answers, as files have it. */
  scopeOf(team: Team): Scope {
    return { ...team, answers: this.answersOf(team.id) };
  }

  /** Everything, as files have it, or what is of one team. */
  kept(team?: Team): Kept {
    const { snapshots, voices, meta } = this.store;
    const own = ({ scope }: { readonly scope: string }) => team === undefined || scope === team.id;
    return {
      ...(team ? {} : meta.rows.get("keys")?.keys),
      scopes: (team ? [team] : this.teams).map((one) => this.scopeOf(one)),
      snapshots: [...snapshots.rows.values()].filter(own).sort((a, b) => (a.on < b.on ? -1 : 1)),
      voices: [...voices.rows.values()].filter(own),
    };
  }

  /** The edits that write what a file holds. */
  editsOf({ scopes, snapshots = [], voices = [], ...keys }: Kept): Edit[] {
    return [
      ...scopes.flatMap(({ answers, ...team }) => [
        this.store.teams.put(team),
        ...Object.entries(answers).map(([address, answer]) => this.edit(team.id, address, answer)),
      ]),
      ...snapshots.map((one) => this.store.snapshots.put(one)),
      ...voices.map((one) => this.store.voices.put(one)),
      ...(Object.keys(keys).length > 0 ? [this.store.meta.put({ id: "keys", keys: { scopes: [], ...keys } })] : []),
    ];
  }

  /** The team in view, which the first change makes. */
  startedTeam(): { readonly team: Team; readonly edits: readonly Edit[] } {
    const { team } = this;
    if (team) return { team, edits: [] };
    const made = { id: randomId(), name: this.say("myTeam"), order: 0 };
    this.#team = made.id;
    return { team: made, edits: [this.store.teams.put(made)] };
  }

  /** Makes changes together, so that one undo takes all of them back. */
  apply(edits: readonly Edit[]): void {
    this.#undo.push(edits.map(({ back }) => back()));
    if (this.#undo.length > MOST_UNDO) this.#undo.shift();
    this.#write(edits);
  }

  undo(): void {
    const edits = this.#undo.pop();
    if (edits) this.#write(edits);
  }

  #write(edits: readonly Edit[]): void {
    const { meta, answers } = this.store;
    const file = meta.rows.get("file");
    const isFirst = answers.rows.size === 0;
    void this.store.write([...edits, meta.put({ ...file, id: "file", changes: (file?.changes ?? 0) + 1 })]);
    if (isFirst && "storage" in navigator) navigator.storage.persist?.().catch(() => false);
    this.choose(
      this.#team,
      edits.map(({ id }) => id),
    );
  }

  /** Notes that everything is in a file. */
  noteSaved(): void {
    void this.store.write([this.store.meta.put({ id: "file", saved: new Date().toISOString() })]);
  }

  /** Takes a team into view, or the first where it is no longer there. */
  choose(team: string, edited: readonly string[] = ["*"]): void {
    const isThere = this.store.teams.rows.has(team);
    this.#team = isThere ? team : (this.teams[0]?.id ?? "");
    try {
      if (this.store.answers.rows.size > 0) localStorage.setItem(this.#flag, this.#team);
      else localStorage.removeItem(this.#flag);
    } catch {}
    this.#notify(isThere ? edited : ["*"]);
  }

  #flagged(): string | undefined {
    let flag: string | null = null;
    try {
      flag = localStorage.getItem(this.#flag);
    } catch {}
    return this.teams.find(({ id }) => id === flag)?.id ?? this.teams[0]?.id;
  }

  #notify(edited: readonly string[]): void {
    if (!this.store.teams.rows.has(this.#team)) this.#team = this.teams[0]?.id ?? "";
    for (const listener of this.#listeners) listener(edited);
  }

  level(level: number | string | undefined): string {
    return this.say("level", { level: level ?? "" });
  }

  /** A day in the words of the page's language. */
  day(iso: string): string {
    const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
    return new Intl.DateTimeFormat(this.lang, { dateStyle: "long" }).format(new Date(year, month - 1, day));
  }
}

/** Sixteen random characters; `randomUUID` is missing on plain HTTP. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte % 36).toString(36)).join("");
}

/** Today, or the day of a time, where the reader is. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
