/**
 * Removes stubs from a register. Older versions recorded the placeholder texts of `waymark new` as if
 * they were guidance. Those meanings are dropped, so that an address counts as new once its text is
 * written.
 */
import { onceEach } from "../base/source/once-each.ts";
import { isStubLine, STUB_BODIES } from "../base/source/stub-text.ts";
import { fingerprintOf } from "./match/fingerprint.ts";
import { type Ending, type FormerMeaning, pageOf, type Register, type RegisterEntry } from "./store/register.ts";

/** Prints of parts, topics and pages that contain only a stub. */
const STUB_PRINTS: ReadonlySet<string> = new Set(STUB_BODIES.map(fingerprintOf));

/** The register without stubs; the same object when it has none. */
export const withoutStubs = onceEach((register: Register): Register => {
  const entries = [...register.values()];
  const isStub = (entry: RegisterEntry) => entry.kind === "level" && isStubLine(entry.says);
  const stubLevels = new Set(entries.filter(isStub).map(({ address }) => address));
  const written = new Set(entries.filter((entry) => entry.kind === "level" && !isStub(entry)).map(onPage));
  const stubPages = new Set([...stubLevels].map(pageOf).filter((page) => !written.has(page)));
  const isUsed = (topic: string) =>
    entries.some(({ kind, address }) => kind === "practice" && address.startsWith(topic) && !stubPages.has(address));
  const isForgotten = (entry: RegisterEntry) => {
    if (entry.kind === "practice") return stubPages.has(entry.address);
    if (entry.kind === "topic" || entry.kind === "page") return STUB_PRINTS.has(entry.print) && !isUsed(entry.address);
    if (entry.kind === "part") return stubLevels.has(levelOf(entry.address)) || STUB_PRINTS.has(entry.print);
    return stubLevels.has(entry.address);
  };
  const isStubMeaning = ({ said }: FormerMeaning) => isStubLine(said);
  const forgotten = new Map(
    entries.filter(({ was }) => was.some(isStubMeaning)).map(({ address, was }) => [address, was.map(isStubMeaning)]),
  );
  const healed = entries.flatMap((entry): RegisterEntry[] => {
    if (isForgotten(entry)) return [];
    const renumbered = forgotten.size === 0 ? entry : withPins(entry, forgotten);
    const was = renumbered.was.filter((former) => !isStubMeaning(former));
    if (was.length === entry.was.length && renumbered === entry) return [entry];
    return [{ ...renumbered, was }];
  });
  const isSame = healed.length === entries.length && healed.every((entry, at) => entry === entries[at]);
  return isSame ? register : new Map(healed.map((entry) => [entry.address, entry]));
});

/** Renumbers an entry's pins after meanings of their targets were dropped; the same object when nothing changes. */
function withPins(entry: RegisterEntry, forgotten: ReadonlyMap<string, readonly boolean[]>): RegisterEntry {
  const left = ({ to, nth = 0 }: { readonly to?: string | undefined; readonly nth?: number | undefined }) =>
    nth - (forgotten.get(to ?? "") ?? []).slice(0, nth).filter(Boolean).length;
  const numbered = <T extends { readonly nth?: number | undefined }>(pin: T, nth: number): T =>
    nth === (pin.nth ?? 0) ? pin : { ...pin, nth: nth === 0 ? undefined : nth };
  const ending = <T extends Ending>(end: T): T => {
    const own = numbered(end, left(end));
    const also = end.also?.map((pin) => numbered(pin, left(pin)));
    return also?.some((pin, at) => pin !== end.also?.[at]) ? { ...own, also } : own;
  };
  const end = entry.end && ending(entry.end);
  const was = entry.was.map(ending);
  return end === entry.end && was.every((former, at) => former === entry.was[at]) ? entry : { ...entry, end, was };
}

function onPage({ address }: RegisterEntry): string {
  return pageOf(address);
}

/** The address of the level that a part belongs to. */
function levelOf(address: string): string {
  return address.replace(/(#level-\d+)-.*$/, "$1");
}
