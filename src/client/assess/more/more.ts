/** What is needed from the first answer on, in one file for the browser: results, files, links, tools, and folds. */
export { showResults } from "../results/results.ts";
export { fillDetails } from "./details.ts";
export { previewFile } from "./open-file.ts";
export { saveFile } from "./save-file.ts";
export { showLink, showShared } from "./sharing.ts";
export { fillTools } from "./tools.ts";
