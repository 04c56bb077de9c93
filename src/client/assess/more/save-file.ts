/** Saves the assessment to a file. */

import { fileName, writeFile } from "../../../assess/formats/write-file.ts";
import { element } from "../../page/dom.ts";
import { type Session, today } from "../session.ts";
import { laddersOf } from "./page-ladders.ts";

export async function saveFile(session: Session): Promise<void> {
  const kept = session.kept();
  const name = kept.scopes.length === 1 ? kept.scopes[0]?.name : "";
  download(name, ".json", "application/json", writeFile(await laddersOf(session), kept, new Date().toISOString()));
  session.noteSaved();
}

export function download(name = "", ending: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element("a", { href, download: fileName(name, today(), ending) }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
