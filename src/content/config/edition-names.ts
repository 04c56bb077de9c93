/** Names of editions, which are steps of addresses and folders on disks. */
import { isOwnPath } from "../../base/address/own-names.ts";
import { LATEST } from "../../base/model/site-outline.ts";
import { peopleOrder } from "../../base/source/people-order.ts";

/** Begins and ends with a letter or digit: one step of an address and of a path everywhere. */
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,48}[a-z0-9])?$/i;

/** Why an edition cannot be called this; undefined if it can. */
export function faultOfName(name: string): string | undefined {
  if (!NAME.test(name)) return "A name is letters, digits, dots and hyphens, such as 1.0 or 2026-05.";
  if (name.toLowerCase() === LATEST) return `/${LATEST}/ always leads to the newest edition.`;
  return isOwnPath(`${name}/`) ? `Waymark uses /${name}/ itself.` : undefined;
}

/** Names in the order of versions, newest first: 1.10 before 1.9. */
export function newestFirst(names: readonly string[]): string[] {
  return names.toSorted(peopleOrder("en")).reverse();
}
