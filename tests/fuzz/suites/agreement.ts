/** `check` and `build` agree: whatever the one passes, the other publishes. */
import { join } from "node:path";
import { agreementOn } from "../agreement/agreement.ts";
import { oddSite } from "../agreement/odd-sites.ts";
import type { Suite } from "../frame/suite.ts";

export const suite: Suite = {
  name: "agreement",
  holds: "What check passes, build publishes, also the next time, and as a preview after an edit.",
  share: 10,
  make: oddSite,
  look: async (files, { folder }) => (await agreementOn(files, join(folder, "content"))).fault,
};
