/**
 * Values that took long to make, by the hash of what they were made of, in one file
 * beside the releases. They are written as they are made, and read one by one, so that
 * they take no memory. At the end of the file are an index and the hash of all before,
 * so one that was cut or changed is noticed, and passed over like one of another
 * version. Only values that the last build used are in it.
 */
import { createHash, type Hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import * as z from "zod";

/** Length of the last line: hash, and where the index begins. */
const END = 80;
const CHUNK = 1 << 20;

const INDEX = z.tuple([z.string(), z.array(z.tuple([z.string(), z.number().int(), z.number().int()]))]);

interface Written {
  readonly file: string;
  readonly descriptor: number;
  readonly hash: Hash;
  readonly entries: [key: string, at: number, length: number][];
  length: number;
}

export class KeptValues<T> {
  readonly #file: string;
  readonly #version: string;
  readonly #places = new Map<string, readonly [at: number, length: number]>();
  #before: number | undefined;
  #new: Written | undefined;

  /**
   * @param file where they are kept
   * @param version of the code that makes them
   * @param isRead true to leave the file as it is. Default: false
   */
  constructor(file: string, version: string, isRead = false) {
    this.#file = file;
    this.#version = version;
    this.#open();
    if (isRead) return;
    this.#tryTo(() => {
      // A build that is killed leaves a name that the next one removes.
      const own = join(dirname(file), `build-${process.pid}-${basename(file)}`);
      this.#new = { file: own, descriptor: openSync(own, "w"), hash: createHash("sha256"), entries: [], length: 0 };
    });
  }

  /** The value that was made of something with this hash; a new object each time. */
  get(key: string): T | undefined {
    const [at, length] = this.#places.get(key) ?? [];
    if (this.#before === undefined || at === undefined || length === undefined) return undefined;
    const bytes = Buffer.alloc(length);
    if (readSync(this.#before, bytes, 0, length, at) !== length) return undefined;
    this.#add(key, bytes);
    return deserialize(bytes);
  }

  set(key: string, value: T): void {
    this.#add(key, serialize(value));
  }

  /** Keeps the values that were used. If that is not possible, the next build is only slower. */
  save(): void {
    this.#tryTo(() => {
      if (this.#new === undefined) return;
      const { file, descriptor, hash, entries, length } = this.#new;
      const index = Buffer.from(JSON.stringify([this.#version, entries]));
      writeSync(descriptor, index);
      writeSync(descriptor, `${hash.update(index).digest("base64url")} ${length}`.padEnd(END));
      this.#new = undefined;
      closeSync(descriptor);
      try {
        renameSync(file, this.#file);
      } finally {
        rmSync(file, { force: true });
      }
    });
    this.close();
  }

  /** Leaves what is kept as it is. */
  close(): void {
    this.#abandon();
    if (this.#before !== undefined) closeSync(this.#before);
    this.#before = undefined;
  }

  #add(key: string, bytes: Uint8Array): void {
    const made = this.#new;
    if (made === undefined) return;
    this.#tryTo(() => {
      writeSync(made.descriptor, bytes);
      made.hash.update(bytes);
      made.entries.push([key, made.length, bytes.length]);
      made.length += bytes.length;
    });
  }

  /** A disk that is full or cannot be written ends the keeping, not the build. */
  #tryTo(work: () => void): void {
    try {
      work();
    } catch {
      this.#abandon();
    }
  }

  #abandon(): void {
    const own = this.#new;
    this.#new = undefined;
    if (own === undefined) return;
    closeSync(own.descriptor);
    rmSync(own.file, { force: true });
  }

  #open(): void {
    try {
      this.#before = openSync(this.#file, "r");
      for (const [key, at, length] of readIndex(this.#before, this.#version)) this.#places.set(key, [at, length]);
    } catch {
      // There is none that can be used.
    }
  }
}

/**
 * The places of the values in a file; none if it is of another version.
 *
 * @throws if it is not whole
 */
function readIndex(descriptor: number, version: string): z.infer<typeof INDEX>[1] {
  const end = fstatSync(descriptor).size - END;
  const last = Buffer.alloc(END);
  readSync(descriptor, last, 0, END, end);
  const [sum, begin = ""] = last.toString("latin1").trim().split(" ");
  const index = Buffer.alloc(end - Number(begin));
  readSync(descriptor, index, 0, index.length, Number(begin));
  const [made, entries] = INDEX.parse(JSON.parse(index.toString("utf8")));
  if (made !== version) return [];
  const hash = createHash("sha256");
  const chunk = Buffer.alloc(CHUNK);
  for (let at = 0; at < end; at += CHUNK)
    hash.update(chunk.subarray(0, readSync(descriptor, chunk, 0, Math.min(CHUNK, end - at), at)));
  return hash.digest("base64url") === sum ? entries : [];
}
