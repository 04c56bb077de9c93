/** `import waymark from "waymark/eleventy"`: the plugin for another Eleventy project. */
import { load } from "../../setup/load.mjs";

/** @type {typeof import("../cli/main.ts")} */
const { waymark } = await load("src/command/cli/main.ts");

export default waymark;
