/** Twins say what the model says: those of a site full of marks are read back, block by block. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "../../../src/pipeline.ts";
import { hostileSite } from "../../support/twins/hostile-site.ts";
import { misreadTwin } from "../../support/twins/read-back.ts";
import type { Suite } from "../frame/suite.ts";

export const suite: Suite = {
  name: "twins",
  holds: "Every Markdown twin and llms.txt, read back, has the structure of the model.",
  share: 5,
  make: (random) => hostileSite(random),
  look: async (input, { folder }) => {
    const content = join(folder, "content");
    rmSync(content, { recursive: true, force: true });
    for (const [path, text] of Object.entries(input)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    mkdirSync(content, { recursive: true });
    const { guidance } = await load({ content });
    // A site with errors has no twins; a smaller input may be one.
    return guidance === undefined ? undefined : misreadTwin(guidance);
  },
};
