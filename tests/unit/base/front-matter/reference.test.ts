/** The documentation and the editors' schema say of front matter what its declaration says. `vitest -u` writes both anew. */
import { expect, test } from "vitest";
import { frontMatterJsonSchema, frontMatterTable } from "../../../../src/base/front-matter/reference.ts";

const DOCS = "../../../../docs/reference";

test("the table of keys in the documentation is that of the declaration", async () => {
  const page = `---
title: Front matter
description: Every key of a page's front matter.
eleventyNavigation:
  parent: reference
  order: 2
---

The keys stand between two \`---\` lines at the top of each file, as YAML. Unknown keys are faults.
Editors that read JSON Schema complete and check them by
\`node_modules/waymark/docs/reference/front-matter.schema.json\`.

${frontMatterTable()}
`;
  expect(page).not.toContain("undefined");
  await expect(page).toMatchFileSnapshot(`${DOCS}/front-matter.md`);
});

test("the schema for editors is that of the declaration", async () => {
  await expect(`${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    `${DOCS}/front-matter.schema.json`,
  );
});
