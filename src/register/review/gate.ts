/**
 * Rejects register entries that could overwrite Waymark's own files. Only addresses that an alias
 * could name may redirect; a redirect page at any other address might replace a generated file.
 */
import { isFormerAddress } from "../../base/address/former.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { spanAt } from "../../base/source/position.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import type { CurrentSite } from "../match/current-site.ts";
import { REGISTER_FILE } from "../store/file.ts";
import { pageOf, type Register } from "../store/register.ts";

/** Most rejected entries that are reported one by one. */
const MAX_TOLD = 100;

/** Reports unpublished entries that may not redirect. */
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
