/**
 * The working copy in the browser: IndexedDB, one record an answer, so that two tabs cannot overwrite each
 * other's work. Everything is in memory as well: where storage is refused, full or was cleared, the page says so and
 * goes on.
 */
import type { Answer, Kept, Scope, Snapshot, Voice } from "../../assess/model/answers.ts";

/** A scope, whose answers are records of their own. */
export type Team = Omit<Scope, "answers">;

/** What was removed together, and can be restored. */
interface Binned {
  readonly id: string;
  readonly name: string;
  readonly kept: Kept;
}

/** How the working copy relates to files. */
interface Meta {
  readonly id: string;
  /** ISO instant of the last save to a file. */
  readonly saved?: string | undefined;
  /** Changes since then. */
  readonly changes?: number;
  /** Keys of a file that this version does not know. */
  readonly keys?: Kept;
}

/** A change of one record. */
export interface Edit {
  readonly table: string;
  readonly id: string;
  /** Undefined removes the record. */
  readonly value: object | undefined;
  /** Makes it in memory. */
  readonly make: () => void;
  /** The edit that takes it back. */
  readonly back: () => Edit;
  /** The edit that removes the record. */
  readonly remove: () => Edit;
}

class Table<T extends { readonly id: string }> {
  readonly name: string;
  readonly rows = new Map<string, T>();

  constructor(name: string) {
    this.name = name;
  }

  edit(id: string, value: T | undefined): Edit {
    return {
      table: this.name,
      id,
      value,
      make: () => (value ? this.rows.set(id, value) : this.rows.delete(id)),
      back: () => this.edit(id, this.rows.get(id)),
      remove: () => this.edit(id, undefined),
    };
  }

  put(value: T): Edit {
    return this.edit(value.id, value);
  }

  /** Takes what the database holds. */
  read(values: readonly T[]): void {
    this.rows.clear();
    for (const value of values) if (typeof value?.id === "string") this.rows.set(value.id, value);
  }

  all(): Edit[] {
    return [...this.rows.values()].map((value) => this.put(value));
  }
}

export type Status = "saved" | "saving" | "memory" | "failed";

const VERSION = 1;

export class Store {
  readonly teams = new Table<Team>("teams");
  /** By team and practice, with a space between. */
  readonly answers = new Table<{ readonly id: string; readonly answer: Answer }>("answers");
  readonly snapshots = new Table<Snapshot>("snapshots");
  readonly voices = new Table<Voice>("voices");
  readonly bin = new Table<Binned>("bin");
  readonly meta = new Table<Meta>("meta");
  readonly tables = [this.teams, this.answers, this.snapshots, this.voices, this.bin, this.meta];
  status: Status = "saved";
  readonly #name: string;
  readonly #channel: BroadcastChannel | undefined;
  readonly #tell: (edited: readonly string[] | undefined) => void;
  #db: IDBDatabase | undefined;
  /** True after the browser or another tab deleted the database; the next write puts everything back. */
  #isLost = false;
  #last: Promise<void> = Promise.resolve();

  /** @param tell called when the status changes, and with the ids of what another tab wrote */
  constructor(base: string, tell: (edited: readonly string[] | undefined) => void) {
    this.#name = `waymark-assess:${base}`;
    this.#tell = tell;
    if ("BroadcastChannel" in globalThis) {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = () => void this.#reload();
    }
  }

  async open(): Promise<void> {
    try {
      await this.#connect();
      await this.#read();
    } catch {
      this.#setStatus("memory");
    }
  }

  /** Writes records together, or none of them. */
  write(edits: readonly Edit[]): Promise<void> {
    for (const { make } of edits) make();
    if (this.status === "memory") return Promise.resolve();
    this.#setStatus("saving");
    this.#last = this.#last.then(() => this.#save(edits));
    return this.#last;
  }

  /** The edits that write everything anew. */
  all(): Edit[] {
    return this.tables.flatMap((table) => table.all());
  }

  async #save(edits: readonly Edit[]): Promise<void> {
    try {
      const db = this.#db ?? (await this.#connect());
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(db.objectStoreNames, "readwrite");
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
        // What could not be written before is written now.
        for (const { table, id, value } of this.#isLost ? [...edits, ...this.all()] : edits) {
          const records = transaction.objectStore(table);
          if (value) records.put(value);
          else records.delete(id);
        }
      });
      this.#isLost = false;
      this.#setStatus("saved");
      // After the transaction, or the message would overtake the write.
      this.#channel?.postMessage("written");
    } catch {
      this.#isLost = true;
      this.#setStatus("failed");
    }
  }

  #setStatus(status: Status): void {
    this.status = status;
    this.#tell(undefined);
  }

  /** Reads what another tab wrote. */
  async #reload(): Promise<void> {
    await this.#last;
    if (this.#db === undefined || this.#isLost) return;
    const texts = () => new Map(this.all().map(({ table, id, value }) => [`${table}/${id}`, JSON.stringify(value)]));
    const before = texts();
    await this.#read();
    const after = texts();
    const edited = [...new Map([...before, ...after]).keys()].filter((key) => before.get(key) !== after.get(key));
    if (edited.length > 0) this.#tell(edited.map((key) => key.slice(key.indexOf("/") + 1)));
  }

  async #read(): Promise<void> {
    const transaction = this.#db?.transaction(this.#db.objectStoreNames);
    await Promise.all(
      this.tables.map(async (table) => {
        if (transaction) table.read(await done(transaction.objectStore(table.name).getAll()));
      }),
    );
  }

  async #connect(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.#name, VERSION);
    request.onupgradeneeded = () => {
      for (const { name } of this.tables) request.result.createObjectStore(name, { keyPath: "id" });
    };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onblocked = reject;
      done(request).then(resolve, reject);
    });
    const lost = () => {
      this.#db = undefined;
      this.#isLost = true;
    };
    // Otherwise this tab would keep another from deleting or upgrading it.
    db.onversionchange = () => {
      db.close();
      lost();
    };
    db.onclose = lost;
    this.#db = db;
    return db;
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
