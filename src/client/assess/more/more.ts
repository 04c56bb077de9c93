/** What is needed now and then, in one file for the browser: files, links, the tools, and the fold of a question. */
export { fillDetails } from "./details.ts";
export { previewFile } from "./open-file.ts";
export { saveFile } from "./save-file.ts";
export { showLink, showShared } from "./sharing.ts";
export { fillTools } from "./tools.ts";
