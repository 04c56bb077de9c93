/** An open assessment: teams, the team in view, changes with undo, and what the rest of the page listens to. */
import type { Address, Answer, Answers, Kept, Scope } from "../../assess/model/answers.ts";
import type { Ladders } from "../../assess/model/ladders.ts";
import { parseWords, type Translate } from "../page/interface-words.ts";
import { allEdits, type Edit, inverse, Store, type Team } from "./store.ts";

/** Most changes that can be undone. */
const MOST_UNDO = 100;

export class Session {
  readonly root: HTMLElement;
  readonly translate: Translate;
  readonly store: Store;
  readonly lang: string;
  readonly #flag: string;
  readonly #undo: Edit[][] = [];
  readonly #listeners: ((edited: readonly string[]) => void)[] = [];
  readonly #statusListeners: (() => void)[] = [];
  #team = "";
  #ladders: Promise<Ladders> | undefined;
  readonly #sketches = new Map<string, Promise<Readonly<Record<string, readonly string[]>>>>();

  constructor(root: HTMLElement, base: string) {
    this.root = root;
    this.translate = parseWords(root.dataset["words"]);
    const lang = root.dataset["lang"] ?? "en";
    // The English words are British; browsers take plain `en` for American dates.
    this.lang = lang === "en" ? "en-GB" : lang;
    this.#flag = flagOf(base);
    this.store = new Store(base, (edited) => {
      for (const listener of this.#statusListeners) listener();
      if (edited && this.team === undefined) this.#team = this.teams[0]?.id ?? "";
      if (edited) this.#notify(edited);
    });
  }

  async open(): Promise<void> {
    await this.store.open();
    const flag = readFlag(this.#flag);
    this.#team = this.teams.find(({ id }) => id === flag)?.id ?? this.teams[0]?.id ?? "";
  }

  /** Calls back after each change, with the ids of what changed. */
  onChange(listener: (edited: readonly string[]) => void): void {
    this.#listeners.push(listener);
  }

  onStatus(listener: () => void): void {
    this.#statusListeners.push(listener);
  }

  get teams(): readonly Team[] {
    return [...this.store.records.teams.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  }

  get team(): Team | undefined {
    return this.store.records.teams.get(this.#team);
  }

  get hasUndo(): boolean {
    return this.#undo.length > 0;
  }

  /** All answers of a team. */
  answersOf(team: string): Answers {
    const answers: Record<Address, Answer> = {};
    for (const [id, { answer }] of this.store.records.answers) {
      const at = id.indexOf(" ");
      if (id.slice(0, at) === team) answers[id.slice(at + 1)] = answer;
    }
    return answers;
  }

  answer(address: Address): Answer | undefined {
    return this.store.records.answers.get(`${this.#team} ${address}`)?.answer;
  }

  /** A team with its answers, as files have it. */
  scopeOf(team: Team): Scope {
    return { ...team, answers: this.answersOf(team.id) };
  }

  get kept(): Kept {
    const { snapshots, voices } = this.store.records;
    return {
      scopes: this.teams.map((team) => this.scopeOf(team)),
      snapshots: [...snapshots.values()],
      voices: [...voices.values()],
    };
  }

  /** Writes an answer of the team in view; the first one makes the team. */
  setAnswer(address: Address, answer: Answer | undefined, others: readonly Edit[] = []): void {
    const edits: Edit[] = [...others];
    if (this.team === undefined) {
      this.#team = randomId();
      edits.push(teamEdit({ id: this.#team, name: this.translate("myTeam"), order: 0 }));
    }
    const id = `${this.#team} ${address}`;
    this.apply([...edits, { store: "answers", id, value: answer && { id, answer } }]);
  }

  /** Makes changes together, so that one undo takes all of them back. */
  apply(edits: readonly Edit[]): void {
    this.#undo.push(inverse(this.store.records, edits));
    if (this.#undo.length > MOST_UNDO) this.#undo.shift();
    this.#write(edits);
  }

  undo(): void {
    const edits = this.#undo.pop();
    if (edits) this.#write(edits);
  }

  #write(edits: readonly Edit[]): void {
    const meta = this.store.records.meta.get("file");
    const isFirst = this.store.records.answers.size === 0;
    const counted: Edit = {
      store: "meta",
      id: "file",
      value: { id: "file", ...meta, changes: (meta?.changes ?? 0) + 1 },
    };
    void this.store.write([...edits, counted]);
    if (this.team === undefined) this.#team = this.teams[0]?.id ?? "";
    writeFlag(this.#flag, this.store.records.answers.size > 0 ? this.#team : undefined);
    if (isFirst && "storage" in navigator) navigator.storage.persist?.().catch(() => false);
    this.#notify(edits.map(({ id }) => id));
  }

  /** Notes that everything is in a file. */
  noteSaved(): void {
    void this.store.write([
      { store: "meta", id: "file", value: { id: "file", saved: new Date().toISOString(), changes: 0 } },
    ]);
  }

  choose(team: string): void {
    this.#team = team;
    writeFlag(this.#flag, this.store.records.answers.size > 0 ? team : undefined);
    this.#notify(["*"]);
  }

  /** Edits that remove everything. */
  emptyEdits(): Edit[] {
    return allEdits(this.store.records).map(({ store, id }): Edit => ({ store, id, value: undefined }));
  }

  #notify(edited: readonly string[]): void {
    for (const listener of this.#listeners) listener(edited);
  }

  /** What is known of the guidance, loaded when it is first needed. */
  ladders(): Promise<Ladders> {
    this.#ladders ??= import(this.root.dataset["ladders"] ?? "").then((module) => module.default);
    return this.#ladders;
  }

  /** Sketches of the levels of a topic, by address of the practice. */
  sketches(topic: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const known = this.#sketches.get(topic);
    if (known) return known;
    const paths = parseWords(this.root.dataset["sketches"]);
    const path = paths(topic);
    const loaded = path === "" ? Promise.resolve({}) : import(path).then((module) => module.default);
    this.#sketches.set(topic, loaded);
    return loaded;
  }

  /** A day in the words of the page's language. */
  day(iso: string): string {
    const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
    return new Intl.DateTimeFormat(this.lang, { dateStyle: "long" }).format(new Date(year, month - 1, day));
  }
}

export function teamEdit(team: Team): Edit {
  return { store: "teams", id: team.id, value: team };
}

/** Where the id of the team in view is, if there is an assessment. */
export function flagOf(base: string): string {
  return `waymark-assess:${base}`;
}

function readFlag(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeFlag(key: string, team: string | undefined): void {
  try {
    if (team === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, team);
  } catch {}
}

/** Sixteen random characters; `randomUUID` is missing on plain HTTP. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte % 36).toString(36)).join("");
}

/** Today where the reader is. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
