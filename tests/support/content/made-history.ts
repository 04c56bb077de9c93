/**
 * Made-up histories of practices that know at every step what each address
 * means: levels and parts that are moved between practices, divided, merged and
 * reworded, files that swap their names, pages that are renamed and retired. The
 * same seed gives the same history.
 */
import type { MadeSite } from "./made-site.ts";

interface Text {
  readonly id: string;
  words: string[];
}

interface Level {
  readonly id: string;
  statement: string;
  readonly parts: Map<string, Text>;
}

interface Practice {
  readonly id: string;
  /** Which of two branches edits it, where there are two. */
  readonly half: 0 | 1;
  address: string;
  levels: Level[];
}

const EDITS = [
  "move-level",
  "move-level",
  "swap-files",
  "swap-levels",
  "split-level",
  "merge-levels",
  "merge-pages",
  "rename",
  "retire",
  "insert-level",
  "remove-level",
  "move-part",
  "remove-part",
  "add-part",
  "reword",
  "reword",
] as const;

export class MadeHistory {
  readonly #practices: Practice[] = [];
  /** What a meaning became: nothing, one thing, or two. */
  readonly #became = new Map<string, readonly string[]>();
  readonly #random: () => number;
  /** Words that a part has. */
  readonly #length: number;
  /** Parts that went in this release: what takes their place at once cannot be told from a rewording. */
  readonly #vacant = new Set<string>();
  #half: 0 | 1 | undefined;
  #next = 1;

  constructor(seed: number, length: number) {
    this.#random = numbers(seed);
    this.#length = length;
    for (let count = 0; count < 5; count++) this.#addPractice();
  }

  /**
   * A release: one to three edits.
   *
   * @param half when given, only of every other practice: the even or the odd ones
   */
  edit(half?: 0 | 1): string[] {
    this.#half = half;
    const done: string[] = [];
    this.#vacant.clear();
    const count = 1 + Math.floor(this.#random() * 3);
    for (let tries = 0; done.length < count && tries < 40; tries++) {
      const edit = this.#pick(EDITS);
      if (this.#apply(edit)) done.push(edit);
    }
    return done;
  }

  /** @param half when given, only the practices of one branch */
  site(half?: 0 | 1): MadeSite {
    const practices = this.#practices.filter((practice) => half === undefined || practice.half === half);
    return Object.fromEntries(
      practices.map(({ id, address, levels }) => [
        address,
        {
          title: `What of ${id}?`,
          levels: levels.map(({ statement, parts }) => ({
            statement,
            parts: Object.fromEntries([...parts].map(([kind, { words }]) => [kind, `${words.join(" ")}.`])),
          })),
        },
      ]),
    );
  }

  /** What every address means now. */
  meanings(): Map<string, string> {
    const meanings = new Map<string, string>();
    for (const { id, address, levels } of this.#practices) {
      meanings.set(address, id);
      levels.forEach((level, index) => {
        meanings.set(`${address}#level-${index + 1}`, level.id);
        for (const [kind, part] of level.parts) meanings.set(`${address}#level-${index + 1}-${kind}`, part.id);
      });
    }
    return meanings;
  }

  /** Where what an address meant is now: nowhere, at one address, or at several. */
  whereIs(meaning: string): readonly string[] {
    const places = new Map([...this.meanings()].map(([address, id]) => [id, address]));
    const follow = (id: string): string[] => {
      const here = places.get(id);
      if (here !== undefined) return [here];
      return (this.#became.get(id) ?? []).flatMap(follow);
    };
    return [...new Set(follow(meaning))];
  }

  #apply(edit: (typeof EDITS)[number]): boolean {
    const among = this.#practices.filter(({ half }) => this.#half === undefined || half === this.#half);
    if (among.length === 0) return false;
    const practice = this.#pick(among);
    const other = this.#pick(among);
    const level = this.#pick(practice.levels);
    const at = practice.levels.indexOf(level);
    const far = this.#pick(other.levels);
    const kind = this.#pick(["good-enough", "do-better"]);
    switch (edit) {
      case "move-level":
        if (practice === other || practice.levels.length < 3 || other.levels.length > 6) return false;
        practice.levels.splice(at, 1);
        other.levels.splice(Math.floor(this.#random() * (other.levels.length + 1)), 0, level);
        return true;
      case "swap-files":
        if (practice === other) return false;
        [practice.address, other.address] = [other.address, practice.address];
        return true;
      case "swap-levels": {
        const to = Math.floor(this.#random() * practice.levels.length);
        const there = practice.levels[to];
        if (to === at || there === undefined) return false;
        practice.levels[at] = there;
        practice.levels[to] = level;
        return true;
      }
      case "split-level": {
        if (practice.levels.length > 6 || level.parts.size < 2 || this.#length < 16) return false;
        const halves = [0, 1].map((half): Level => {
          const parts = [...level.parts].map(([name, part]): [string, Text] => {
            const middle = Math.ceil(part.words.length / 2);
            const words = half === 0 ? part.words.slice(0, middle) : part.words.slice(middle);
            return [name, { id: this.#id(), words }];
          });
          const statement = half === 0 ? level.statement : this.#words(4).join(" ");
          return { id: this.#id(), statement, parts: new Map(parts) };
        });
        practice.levels.splice(at, 1, ...halves);
        this.#became.set(
          level.id,
          halves.map(({ id }) => id),
        );
        for (const [name, part] of level.parts)
          this.#became.set(
            part.id,
            halves.flatMap(({ parts }) => parts.get(name)?.id ?? []),
          );
        return true;
      }
      case "merge-levels": {
        const into = this.#pick(practice.levels);
        if (into === level || practice.levels.length < 3) return false;
        if ([...into.parts.values()].some(({ words }) => words.length > this.#length * 1.5)) return false;
        this.#merge(level, into);
        practice.levels.splice(practice.levels.indexOf(level), 1);
        return true;
      }
      case "merge-pages":
        if (practice === other || this.#practices.length < 4 || practice.levels.length + other.levels.length > 8)
          return false;
        other.levels.push(...practice.levels);
        this.#practices.splice(this.#practices.indexOf(practice), 1);
        this.#became.set(practice.id, [other.id]);
        return true;
      case "rename":
        practice.address = `/t/page-${this.#next++}/`;
        return true;
      case "retire":
        if (this.#practices.length < 4) return false;
        this.#practices.splice(this.#practices.indexOf(practice), 1);
        return true;
      case "insert-level":
        if (practice.levels.length > 6) return false;
        practice.levels.splice(at, 0, this.#level());
        return true;
      case "remove-level":
        if (practice.levels.length < 3) return false;
        practice.levels.splice(at, 1);
        return true;
      case "move-part": {
        const part = level.parts.get(kind);
        if (part === undefined || far === level || far.parts.has(kind) || level.parts.size < 2) return false;
        if (this.#vacant.has(`${far.id} ${kind}`)) return false;
        level.parts.delete(kind);
        this.#vacant.add(`${level.id} ${kind}`);
        far.parts.set(kind, part);
        return true;
      }
      case "remove-part":
        this.#vacant.add(`${level.id} ${kind}`);
        return level.parts.size > 1 && level.parts.delete(kind);
      case "add-part":
        if (level.parts.has(kind) || this.#vacant.has(`${level.id} ${kind}`)) return false;
        level.parts.set(kind, { id: this.#id(), words: this.#words(this.#length) });
        return true;
      case "reword":
        for (const part of level.parts.values())
          part.words = part.words.map((word) => (this.#random() < 0.15 ? (this.#words(1)[0] ?? word) : word));
        return true;
    }
  }

  #merge(level: Level, into: Level): void {
    this.#became.set(level.id, [into.id]);
    for (const [kind, part] of level.parts) {
      const there = into.parts.get(kind);
      if (there) there.words = [...there.words, ...part.words];
      this.#became.set(part.id, [there?.id ?? into.id]);
      if (!there) {
        const [first] = into.parts.values();
        if (first) first.words = [...first.words, ...part.words];
      }
    }
  }

  #addPractice(): void {
    const id = this.#id();
    const levels = Array.from({ length: 3 + Math.floor(this.#random() * 2) }, () => this.#level());
    const half = this.#practices.length % 2 === 0 ? 0 : 1;
    this.#practices.push({ id, half, address: `/t/page-${this.#next++}/`, levels });
  }

  #level(): Level {
    const part = (): Text => ({ id: this.#id(), words: this.#words(this.#length) });
    const parts = new Map([["good-enough", part()]]);
    if (this.#random() < 0.7) parts.set("do-better", part());
    return { id: this.#id(), statement: this.#words(5).join(" "), parts };
  }

  #id(): string {
    return `m${this.#next++}`;
  }

  #words(count: number): string[] {
    return Array.from({ length: count }, () => {
      const rank = Math.floor(this.#random() ** 2 * 4000);
      return [0, 1, 2].map((place) => SYLLABLES[Math.floor(rank / 16 ** place) % 16]).join("");
    });
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}

const SYLLABLES = "ba de ki lo mu ra se ti vo na pe du fa gi ho ju".split(" ");

/** Numbers from 0 to 1, the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
