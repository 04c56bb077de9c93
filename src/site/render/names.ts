/** Names of addresses, for link texts. */
import type { Words } from "../../../layouts/words/words.ts";
import type { Address, Guidance, Practice } from "../../base/model/guidance.ts";

/** Titles of pages, and statements of levels with their practice; else the address itself. */
export function namesOf(
  { site, topics, practices, pages, levelPages = [], formerPages }: Guidance,
  wordsOf: (practice: Practice) => Words,
): (address: Address) => string {
  let names: Map<Address, string> | undefined;
  const gather = () => {
    const found = new Map<Address, string>([["/", site.title]]);
    for (const { address, title } of [...topics, ...pages, ...levelPages, ...practices]) found.set(address, title);
    for (const { address, said } of formerPages) if (said !== "") found.set(address, said);
    for (const practice of practices) {
      const { address, title, levels, sections = [] } = practice;
      for (const { anchor, heading } of sections) found.set(`${address}#${anchor}`, `${heading} (${title})`);
      const words = wordsOf(practice);
      for (const { anchor, number, statement, parts } of levels) {
        const level = `${words.level(number)}: ${statement}`;
        found.set(`${address}#${anchor}`, `${level} (${title})`);
        for (const part of parts) found.set(`${address}#${part.anchor}`, `${part.heading} – ${level} (${title})`);
      }
    }
    return found;
  };
  return (address) => {
    names ??= gather();
    return names.get(address) ?? names.get(address.replace(/#.*$/, "")) ?? address;
  };
}
