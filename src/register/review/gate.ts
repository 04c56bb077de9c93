/**
 * The register may lead on only from addresses that an alias could name: a line
 * of it that names a file of ours would put a page that leads on in its place.
 */
import { isFormerAddress } from "../../base/address/former.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { spanAt } from "../../base/source/position.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import type { CurrentSite } from "../match/current-site.ts";
import { REGISTER_FILE } from "../store/file.ts";
import { pageOf, type Register } from "../store/register.ts";

/** Most lines that are told one by one. */
const MAX_TOLD = 100;

/** Entries that the site does not publish and that may not lead on. */
export function refusedEntries(register: Register, site: CurrentSite, file: SourceFile | undefined): Finding[] {
  const refused = [...register.keys()].filter(
    (address) => !site.byAddress.has(pageOf(address)) && !isFormerAddress(address),
  );
  const lines = refused.length === 0 ? [] : (file?.text ?? "").split("\n");
  return refused.slice(0, MAX_TOLD).map((address, index) => {
    const key = `,${JSON.stringify(address)}:`;
    const line = lines.findIndex((text) => text.startsWith(key));
    const span = line < 0 ? spanAt(1, 1, 0) : spanAt(line + 1, 2, key.length - 2);
    const isLast = index === MAX_TOLD - 1 && refused.length > MAX_TOLD;
    const more = isLast ? ` So can ${refused.length - MAX_TOLD} more.` : "";
    return finding(
      "alias-shape",
      REGISTER_FILE,
      span,
      `The register's ${address} cannot lead on: it names a file of Waymark's own, or holds a sign that hosts give a meaning.${more}`,
      "Take the line out of the register.",
    );
  });
}
