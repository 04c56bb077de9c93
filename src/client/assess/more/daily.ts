/** What nearly everybody needs from the first answer on, in one file for the browser: results, folds, file and link. */
export { showResults } from "../results/results.ts";
export { fillDetails } from "./details.ts";
export { saveFile } from "./save-file.ts";
export { showLink, showShared } from "./sharing.ts";
