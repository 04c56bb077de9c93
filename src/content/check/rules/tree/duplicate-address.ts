/**
 * No two pages may have one address.
 *
 * Bad: `security/a/passwords.md` and `security/b/passwords.md`, both in topic `security`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { keySpan, valueAt } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";

export const duplicateAddress: Rule = {
  codes: ["duplicate-address"],
  *check({ records }) {
    const first = new Map<string, (typeof records)[number]>();
    for (const record of records) {
      const other = first.get(record.address);
      if (!other) {
        first.set(record.address, record);
        continue;
      }
      const place = (front: typeof record.front) => valueAt(front, ["id"])?.span ?? keySpan(front, ["title"]);
      yield finding(
        "duplicate-address",
        record.page.file,
        place(record.front),
        `This page and ${other.page.file} both have the address ${record.address}.`,
        "Rename one of the files, or give one of them an `id`.",
        [{ message: "the other page", file: other.page.file, span: place(other.front) }],
      );
    }
  },
};
