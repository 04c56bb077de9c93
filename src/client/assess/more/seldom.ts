/** What is needed now and then, in one file for the browser: files of others, other formats, teams, voices. */
export { previewFile } from "./open-file.ts";
export { fillTools } from "./tools.ts";
