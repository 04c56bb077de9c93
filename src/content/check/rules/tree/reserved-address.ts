/**
 * Content does not use reserved addresses.
 *
 * Bad: `search.md`, which would become `/search/`; a topic `level-3.md`, whose print sheet would have
 * the address of level 3's.
 */
import { isAssetOfAuthor, isForbiddenFile, isOwnPath } from "../../../../base/address/own-names.ts";
import { isLevelSheetName, PRINT_ADDRESS } from "../../../../base/address/print.ts";
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { START_OF_FILE } from "../../../../base/source/position.ts";
import { keySpan, valueAt } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";

export const reservedAddress: Rule = {
  codes: ["reserved-address"],
  *check({ records, book }) {
    const isInOwnFolder = (path: string) => book.ownFolders.has(firstStep(path).toLowerCase());
    for (const { page, front, kind, address, slug } of records) {
      if (kind === "home") continue;
      const span = valueAt(front, ["id"])?.span ?? keySpan(front, ["title"]);
      const folder = firstStep(address.slice(1));
      if (slug === "") {
        yield finding(
          "reserved-address",
          page.file,
          span,
          "The file's name has no letters or digits to make an address from.",
          "Rename the file, or give it an `id`.",
        );
      } else if (kind === "topic" && isLevelSheetName(slug)) {
        yield finding(
          "reserved-address",
          page.file,
          span,
          `A topic cannot be called ${slug}: the page for printing that level is ${PRINT_ADDRESS}${slug}/.`,
          "Rename the file, or give it an `id`.",
        );
      } else if (isOwnPath(address) || isInOwnFolder(address.slice(1))) {
        yield finding(
          "reserved-address",
          page.file,
          span,
          `The address ${address} lies in /${folder}/, which Waymark uses itself.`,
          "Rename the file, or give it an `id`.",
        );
      }
    }
    for (const file of book.assets) {
      if (isAssetOfAuthor(file) || (!isForbiddenFile(file) && !isInOwnFolder(file))) continue;
      const folder = firstStep(file);
      const message = `This file lies in /${folder}/, which Waymark uses itself.`;
      yield finding("reserved-address", file, START_OF_FILE, message, "Put it into a folder of another name.");
    }
  },
};

function firstStep(path: string): string {
  const end = path.indexOf("/");
  return end === -1 ? path : path.slice(0, end);
}
