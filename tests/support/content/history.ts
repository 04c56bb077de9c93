/**
 * Generates random histories of a content folder, and knows at every step what each
 * address means. The same seed gives the same history.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeFiles } from "./content.ts";

/** A level with an identity that does not change when it is reworded, moved or merged. */
interface TrueLevel {
  readonly id: number;
  statement: string;
  text: string[];
  /** Its identity and those of levels that were merged into it. */
  readonly marks: number[];
}

interface TruePractice {
  readonly id: number;
  topic: string;
  slug: string;
  title: string;
  levels: TrueLevel[];
  /** Identities of practices that were merged into it. */
  readonly merged: number[];
}

/** Where the content of an address is now. */
export type Truth = { readonly address: string } | { readonly gone: true };

/** Edits that do not change what an address means, and so must not raise a question. */
export const ORDINARY = ["retitle", "reword", "restate", "add-practice"] as const;
const EDITS = [
  ...ORDINARY,
  "rename",
  "change-topic",
  "insert-level",
  "remove-level",
  "swap-levels",
  "merge-levels",
  "merge-pages",
  "split-page",
  "remove-practice",
] as const;
export type Edit = (typeof EDITS)[number];

const TOPICS = ["alpha", "beta", "gamma"];
const PARTS = ["good-enough", "do-better"];

export class History {
  readonly #practices: TruePractice[] = [];
  /** What a level or practice was merged into. */
  readonly #mergedInto = new Map<string, string>();
  /** Addresses by identity; reset by each edit. */
  #places: ReadonlyMap<string, string> | undefined;
  /** The files in the content folder, by path. */
  #written: Readonly<Record<string, string>> = {};
  readonly #random: () => number;
  #next = 1;

  constructor(seed: number) {
    this.#random = numbers(seed);
    for (let count = 0; count < 8; count++) this.#addPractice();
  }

  /** Makes one to three edits, and returns them. */
  steps(): Edit[] {
    return Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () => this.#step());
  }

  #step(): Edit {
    for (;;) {
      const edit = this.#pick(EDITS);
      if (this.#apply(edit)) return edit;
    }
  }

  /** Every published address with its identity. */
  meanings(): Map<string, string> {
    const meanings = new Map<string, string>();
    for (const practice of this.#practices) {
      const page = addressOf(practice);
      meanings.set(page, `practice ${practice.id}`);
      practice.levels.forEach((level, index) => {
        meanings.set(`${page}#level-${index + 1}`, `level ${level.id}`);
        for (const part of PARTS) meanings.set(`${page}#level-${index + 1}-${part}`, `level ${level.id} ${part}`);
      });
    }
    return meanings;
  }

  /** Where an identity is now. */
  whereIs(meaning: string): Truth {
    const merged = /^(level \d+|practice \d+)(.*)$/.exec(meaning);
    const [, whole = meaning, part = ""] = merged ?? [];
    this.#places ??= new Map([...this.meanings()].map(([address, own]) => [own, address]));
    for (let at = whole; ; ) {
      const address = this.#places.get(`${at}${part}`);
      if (address !== undefined) return { address };
      const into = this.#mergedInto.get(at);
      if (into === undefined) return { gone: true };
      at = into;
    }
  }

  /** Writes the content; always to the same folder. */
  write(folder: string): void {
    const files: Record<string, string> = {
      "site.yaml": "title: History\nlevels: { min: 1, max: 12 }\n",
      "index.md": "---\ntitle: History\n---\nWelcome.\n",
    };
    for (const topic of TOPICS)
      files[`${topic}/index.md`] =
        `---\ntitle: Topic ${topic}\neleventyNavigation:\n  key: ${topic}\n---\nAbout ${topic}.\n`;
    for (const { id, topic, slug, title, levels, merged } of this.#practices) {
      const ladder = levels.map(
        ({ statement, text, marks }) =>
          `### ${statement}\n\n#### How to determine if this is good enough\n\n${text.slice(0, text.length / 2).join(" ")}. ${marked("l", marks)}\n\n#### How to do better\n\n${text.slice(text.length / 2).join(" ")}. ${marked("l", marks)}\n`,
      );
      files[`${topic}/${slug}.md`] =
        `---\ntitle: ${title}\neleventyNavigation:\n  parent: ${topic}\n---\n\nLead. ${marked("p", [id, ...merged])}\n\n${ladder.join("\n")}`;
    }
    for (const path of Object.keys(this.#written)) if (!(path in files)) rmSync(join(folder, path));
    writeFiles(
      folder,
      Object.fromEntries(Object.entries(files).filter(([path, text]) => this.#written[path] !== text)),
    );
    this.#written = files;
  }

  #apply(edit: Edit): boolean {
    this.#places = undefined;
    const practice = this.#pick(this.#practices);
    const other = this.#pick(this.#practices);
    const level = this.#pick(practice.levels);
    const at = practice.levels.indexOf(level);
    const far = this.#pick(practice.levels);
    switch (edit) {
      case "retitle":
        practice.title = `How about ${this.#words(4).join(" ")}?`;
        return true;
      case "reword":
        level.text = level.text.map((word) => (this.#random() < 0.2 ? this.#word() : word));
        return true;
      case "restate":
        level.statement = this.#statement();
        return true;
      case "add-practice":
        return this.#practices.length < 14 && this.#addPractice();
      case "rename":
        practice.slug = `page-${this.#next++}`;
        return true;
      case "change-topic":
        practice.topic = this.#pick(TOPICS.filter((topic) => topic !== practice.topic));
        return true;
      case "insert-level":
        return practice.levels.length < 9 && practice.levels.splice(at, 0, this.#level()).length === 0;
      case "remove-level":
        return practice.levels.length > 2 && practice.levels.splice(at, 1).length === 1;
      case "swap-levels": {
        if (level === far) return false;
        const to = practice.levels.indexOf(far);
        practice.levels[at] = far;
        practice.levels[to] = level;
        return true;
      }
      case "merge-levels":
        if (level === far || practice.levels.length < 3) return false;
        if (level.text.length + far.text.length > 400) return false;
        level.text = [...level.text, ...far.text];
        level.marks.push(...far.marks);
        practice.levels.splice(practice.levels.indexOf(far), 1);
        this.#mergedInto.set(`level ${far.id}`, `level ${level.id}`);
        return true;
      case "merge-pages":
        if (practice === other || this.#practices.length < 5 || practice.levels.length + other.levels.length > 10)
          return false;
        practice.levels.push(...other.levels);
        practice.merged.push(other.id, ...other.merged);
        this.#practices.splice(this.#practices.indexOf(other), 1);
        this.#mergedInto.set(`practice ${other.id}`, `practice ${practice.id}`);
        return true;
      case "split-page": {
        if (practice.levels.length < 4) return false;
        const moved = practice.levels.splice(Math.ceil(practice.levels.length / 2) + 1);
        if (moved.length === 0) return false;
        const id = this.#next++;
        this.#practices.push({
          id,
          topic: this.#pick(TOPICS),
          slug: `page-${id}`,
          title: `What of ${this.#word()}?`,
          levels: moved,
          merged: [],
        });
        return true;
      }
      case "remove-practice":
        return this.#practices.length > 5 && this.#practices.splice(this.#practices.indexOf(practice), 1).length === 1;
    }
  }

  #addPractice(): true {
    const id = this.#next++;
    const levels = Array.from({ length: 3 + Math.floor(this.#random() * 3) }, () => this.#level());
    this.#practices.push({
      id,
      topic: this.#pick(TOPICS),
      slug: `page-${id}`,
      title: `Why ${this.#word()}?`,
      levels,
      merged: [],
    });
    return true;
  }

  #level(): TrueLevel {
    const id = this.#next++;
    return { id, statement: this.#statement(), text: this.#words(80), marks: [id] };
  }

  #statement(): string {
    return `We ${this.#words(7).join(" ")}`;
  }

  #words(count: number): string[] {
    return Array.from({ length: count }, () => this.#word());
  }

  /** Random words, a few of them frequent, as in real text. */
  #word(): string {
    const rank = Math.floor(this.#random() ** 2 * 4000);
    return SYLLABLES.map((_, place) => SYLLABLES[Math.floor(rank / 16 ** place) % 16])
      .slice(0, 3)
      .join("");
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}

/** Identities as text that tests can find: single characters, which similarity ignores. */
export function marked(kind: "l" | "p", ids: readonly number[]): string {
  return ids.map((id) => `·${kind}·${[...String(id)].join("·")}·`).join(" ");
}

const SYLLABLES = "ba de ki lo mu ra se ti vo na pe du fa gi ho ju".split(" ");

function addressOf({ topic, slug }: TruePractice): string {
  return `/${topic}/${slug}/`;
}

/** A seeded random number generator, from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
