/**
 * A register without stubs. Before unwritten practices were held back, what
 * `waymark new` had put into their headings was recorded as if it were guidance.
 * Nobody can have meant it, so those meanings are forgotten: the addresses are new
 * when their text is written.
 */
import { isStubLine, STUB_BODIES } from "../base/source/stub-text.ts";
import { fingerprintOf } from "./match/fingerprint.ts";
import { pageOf, type Register, type RegisterEntry } from "./store/register.ts";

/** Prints of parts, topics and pages that hold nothing but a stub. */
const STUB_PRINTS: ReadonlySet<string> = new Set(STUB_BODIES.map(fingerprintOf));

/** The same register when it holds no stub. */
export function withoutStubs(register: Register): Register {
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
  const healed = entries.flatMap((entry): RegisterEntry[] => {
    if (isForgotten(entry)) return [];
    const was = entry.was.filter(({ said }) => !isStubLine(said));
    return [was.length === entry.was.length ? entry : { ...entry, was }];
  });
  const isSame = healed.length === entries.length && healed.every((entry, at) => entry === entries[at]);
  return isSame ? register : new Map(healed.map((entry) => [entry.address, entry]));
}

function onPage({ address }: RegisterEntry): string {
  return pageOf(address);
}

/** The address of the level that a part belongs to. */
function levelOf(address: string): string {
  return address.replace(/(#level-\d+)-.*$/, "$1");
}
