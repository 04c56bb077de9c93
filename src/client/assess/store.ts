/**
 * The working copy in the browser: IndexedDB, one record an answer, so that two tabs cannot overwrite each
 * other's work. Everything is in memory as well: where storage is refused, full or was cleared, the page says so and
 * goes on.
 */
import type { Answer, Snapshot, Voice } from "../../assess/model/answers.ts";

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly order: number;
  readonly about?: string;
  readonly first?: readonly string[];
  readonly others?: Readonly<Record<string, unknown>>;
}

/** What was removed together, and can be restored. */
export interface Binned {
  readonly id: string;
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** How the working copy relates to files. */
export interface Meta {
  readonly id: string;
  /** ISO instant of the last save to a file. */
  readonly saved?: string;
  /** Changes since then. */
  readonly changes: number;
}

interface Stores {
  teams: Team;
  answers: { readonly id: string; readonly answer: Answer };
  snapshots: Snapshot;
  voices: Voice;
  bin: Binned;
  meta: Meta;
}

/** A record that is written, or removed where there is no value. */
export type Edit = {
  [S in keyof Stores]: { readonly store: S; readonly id: string; readonly value: Stores[S] | undefined };
}[keyof Stores];

export type Records = { readonly [S in keyof Stores]: Map<string, Stores[S]> };

export type Status = "saved" | "saving" | "memory" | "failed";

const NAMES = ["teams", "answers", "snapshots", "voices", "bin", "meta"] as const;
const VERSION = 1;

export class Store {
  readonly records: Records = {
    teams: new Map(),
    answers: new Map(),
    snapshots: new Map(),
    voices: new Map(),
    bin: new Map(),
    meta: new Map(),
  };
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
      this.#db = await openDatabase(this.#name, () => {
        this.#db = undefined;
        this.#isLost = true;
      });
      await this.#readAll();
    } catch {
      this.#setStatus("memory");
    }
  }

  /** Writes records together, or none of them. */
  write(edits: readonly Edit[]): Promise<void> {
    for (const edit of edits) keep(this.records, edit);
    if (this.status === "memory") return Promise.resolve();
    this.#setStatus("saving");
    this.#last = this.#last.then(() => this.#save(edits));
    return this.#last;
  }

  async #save(edits: readonly Edit[]): Promise<void> {
    try {
      if (this.#db === undefined) {
        this.#db = await openDatabase(this.#name, () => {
          this.#db = undefined;
          this.#isLost = true;
        });
      }
      // What could not be written before is written now.
      const wanted = this.#isLost || this.status === "failed" ? allEdits(this.records) : edits;
      await put(this.#db, wanted);
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
    if (this.#db === undefined || this.#isLost) return;
    await this.#last;
    const before = new Map(
      allEdits(this.records).map(({ store, id, value }) => [`${store} ${id}`, JSON.stringify(value)]),
    );
    await this.#readAll();
    const edited = allEdits(this.records).filter(
      ({ store, id, value }) => before.get(`${store} ${id}`) !== JSON.stringify(value),
    );
    const ids = edited.map(({ id }) => id);
    const gone = [...before.keys()].filter(
      (key) => !allEdits(this.records).some(({ store, id }) => `${store} ${id}` === key),
    );
    if (ids.length + gone.length > 0) this.#tell([...ids, ...gone.map((key) => key.slice(key.indexOf(" ") + 1))]);
  }

  async #readAll(): Promise<void> {
    if (this.#db === undefined) return;
    const transaction = this.#db.transaction(NAMES, "readonly");
    await Promise.all(
      NAMES.map(async (name) => {
        const values = await done(transaction.objectStore(name).getAll());
        const records = this.records[name];
        records.clear();
        for (const value of values) if (typeof value?.id === "string") records.set(value.id, value);
      }),
    );
  }
}

function keep(records: Records, { store, id, value }: Edit): void {
  // One line for each store, so that the types of store and value stay together.
  if (value === undefined) records[store].delete(id);
  else if (store === "teams") records.teams.set(id, value);
  else if (store === "answers") records.answers.set(id, value);
  else if (store === "snapshots") records.snapshots.set(id, value);
  else if (store === "voices") records.voices.set(id, value);
  else if (store === "bin") records.bin.set(id, value);
  else records.meta.set(id, value);
}

/** The edits that write everything anew. */
export function allEdits(records: Records): Edit[] {
  return [
    ...[...records.teams].map(([id, value]): Edit => ({ store: "teams", id, value })),
    ...[...records.answers].map(([id, value]): Edit => ({ store: "answers", id, value })),
    ...[...records.snapshots].map(([id, value]): Edit => ({ store: "snapshots", id, value })),
    ...[...records.voices].map(([id, value]): Edit => ({ store: "voices", id, value })),
    ...[...records.bin].map(([id, value]): Edit => ({ store: "bin", id, value })),
    ...[...records.meta].map(([id, value]): Edit => ({ store: "meta", id, value })),
  ];
}

/** The edits that bring back what others replaced. */
export function inverse(records: Records, edits: readonly Edit[]): Edit[] {
  const all = new Map(allEdits(records).map((edit) => [`${edit.store} ${edit.id}`, edit]));
  return edits.map(
    (edit): Edit => all.get(`${edit.store} ${edit.id}`) ?? { store: edit.store, id: edit.id, value: undefined },
  );
}

function openDatabase(name: string, lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      for (const store of NAMES) {
        if (!request.result.objectStoreNames.contains(store))
          request.result.createObjectStore(store, { keyPath: "id" });
      }
    };
    request.onsuccess = () => {
      const db = request.result;
      // Otherwise this tab would keep another from deleting or upgrading it.
      db.onversionchange = () => {
        db.close();
        lost();
      };
      db.onclose = lost;
      resolve(db);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}

function put(db: IDBDatabase, edits: readonly Edit[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(NAMES, "readwrite");
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    for (const { store, id, value } of edits) {
      const records = transaction.objectStore(store);
      if (value === undefined) records.delete(id);
      else records.put(value);
    }
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
