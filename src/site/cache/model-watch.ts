/**
 * Notes what is read of the model while a page is rendered, so that a later build
 * knows which pages would be rendered as they were. The texts of each page of the
 * content, and what the register says of it, are noted; all the rest, such as titles
 * and addresses, is the outline, which any page may show.
 */
import { createHash } from "node:crypto";
import { hashOf } from "../../base/disk/stamps.ts";
import type { Guidance } from "../../base/model/guidance.ts";

export class ModelWatch {
  /** Hash of the outline. */
  readonly outline: string;
  /** Hash of each thing that is noted, by its name. */
  readonly cells = new Map<string, string>();
  #reader: Set<string> | undefined;

  /** @param guidance from now on, notes what is read of it */
  constructor({ home, topics, practices, pages, levelPages = [], assessment, ...rest }: Guidance) {
    const outline = createHash("sha256");
    for (const page of [...(home ? [home] : []), ...topics, ...practices, ...pages, ...levelPages])
      outline.update(this.#watchPage(page, page.address));
    const pieces: string[] = [];
    fold(rest, pieces);
    if (assessment) {
      const { wordings, ...known } = assessment;
      fold(known, pieces);
      this.#setCell("wordings", wordings);
      this.#note(assessment, "wordings", "wordings", wordings);
    }
    this.outline = outline.update(pieces.join("")).digest("base64url");
  }

  /** The result of some work, and the names of what it read. */
  during<T>(work: () => T): { readonly result: T; readonly reads: ReadonlySet<string> } {
    const outer = this.#reader;
    const reads = new Set<string>();
    this.#reader = reads;
    try {
      return { result: work(), reads };
    } finally {
      this.#reader = outer;
      for (const name of reads) outer?.add(name);
    }
  }

  /** Watches a page of the content, and returns what the outline has of it. */
  #watchPage(page: object, address: string): string {
    const [outline, text, history]: [string[], string[], string[]] = [[], [], []];
    const visit = (owner: object) => {
      for (const [key, value] of Object.entries(owner)) {
        outline.push(key, ":");
        const cell = cellOf(key, value);
        if (cell !== undefined) {
          fold(value, cell === "text" ? text : history);
          this.#note(owner, key, `${cell} ${address}`, value);
        } else if (Array.isArray(value) || isPlain(value)) visit(value);
        else fold(value, outline);
      }
      outline.push(";");
    };
    visit(page);
    this.cells.set(`text ${address}`, hashOf(text.join("")));
    this.cells.set(`history ${address}`, hashOf(history.join("")));
    return outline.join("");
  }

  #setCell(name: string, value: unknown): void {
    const pieces: string[] = [];
    fold(value, pieces);
    this.cells.set(name, hashOf(pieces.join("")));
  }

  /** Notes each time that a property is read. */
  #note(owner: object, key: string, cell: string, value: unknown): void {
    const get = () => {
      this.#reader?.add(cell);
      return value;
    };
    Object.defineProperty(owner, key, { get, enumerable: true, configurable: true });
  }
}

/** Which of the things that are noted a property of a page is part of; undefined for the outline. */
function cellOf(key: string, value: unknown): "text" | "history" | undefined {
  if (key === "history") return "history";
  return key === "terms" || (isPlain(value) && "html" in value && "markdown" in value) ? "text" : undefined;
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Writes a value so that no other value is written the same. */
function fold(value: unknown, pieces: string[]): void {
  if (typeof value === "string") pieces.push(`${value.length}"`, value);
  else if (value instanceof Uint8Array) pieces.push("b", hashOf(value));
  else if (Array.isArray(value) || value instanceof Map || value instanceof Set) {
    pieces.push("[");
    for (const item of value) fold(item, pieces);
    pieces.push("]");
  } else if (isPlain(value)) {
    pieces.push("{");
    for (const [key, own] of Object.entries(value)) {
      pieces.push(key, ":");
      fold(own, pieces);
    }
    pieces.push("}");
  } else if (typeof value === "function" || (typeof value === "object" && value !== null))
    throw new Error("the model holds something that is no data");
  else pieces.push(`${value};`);
}
