/** Waymark as a plugin of an Eleventy 3 project. */

export interface WaymarkOptions {
  /** The content folder, from the project's root. */
  readonly content: string;
  /** Path of the guidance below the host's site, such as `/guidance/`. Default: `/`. */
  readonly at?: string;
  /** A layout of the host, by its name, which wraps every page. Default: Waymark's own frame. */
  readonly layout?: string;
  /** A folder of layouts in place of components and pages of Waymark's, from the project's root. Default: none. */
  readonly layouts?: string;
  /** `record` adds new addresses to the register, `frozen` refuses them, `hold` writes nothing. Default: `record`; `hold` with `--serve`. */
  readonly register?: "record" | "frozen" | "hold";
  /** True to publish drafts. Default: false. */
  readonly drafts?: boolean;
  /** True to treat warnings as errors. Default: false. */
  readonly strict?: boolean;
}

/** `eleventyConfig.addPlugin(waymark, { content: "guidance", at: "/guidance/" })` */
declare const waymark: (eleventyConfig: object, options: WaymarkOptions) => void;
export default waymark;
