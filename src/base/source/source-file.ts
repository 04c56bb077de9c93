/** Output of the read stage: text files with their paths, and assets as bytes. */

/** A text file of the content folder; `path` is relative to it, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  /** Decoded text: no byte-order mark, line ends as `\n`. */
  readonly text: string;
}

/** A picture or document that pages may link to; copied to the same path, never interpreted. */
export interface AssetFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All that was read from one content folder. */
export interface SourceFolder {
  /** `site.yaml`, when there is one. */
  readonly site: SourceFile | undefined;
  /** `glossary.yaml`, when there is one. */
  readonly glossary: SourceFile | undefined;
  /** The files of `frameworks/`, sorted by path. */
  readonly frameworks: readonly SourceFile[];
  /** `register.json`, when there is one: every address that was ever published. */
  readonly register: SourceFile | undefined;
  /** All of these text files together. */
  readonly texts: readonly SourceFile[];
  /** Markdown files, sorted by path in code-unit order. */
  readonly markdown: readonly SourceFile[];
  readonly assets: readonly AssetFile[];
  /** Style sheets and icons, which are published only where `site.yaml` names them. */
  readonly others: readonly AssetFile[];
  /** Names of the folders in `editions/` that are content folders of their own, in code-unit order. */
  readonly editions: readonly string[];
}
