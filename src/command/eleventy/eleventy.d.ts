/** The part of Eleventy 3.1 that Waymark uses; Eleventy ships no types. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    setInputDirectory(path: string): void;
    setOutputDirectory(path: string): void;
    setTemplateFormats(formats: string): void;
    setUseGitIgnore(uses: boolean): void;
    setQuietMode(isQuiet: boolean): void;
    addGlobalData(name: string, value: () => unknown): void;
    addTemplate(path: string, content: (data: TemplateData) => string | Buffer, data: Record<string, unknown>): void;
    addWatchTarget(path: string): void;
    setChokidarConfig(options: {
      /** In milliseconds: how long a file must be unchanged to count as written, and how often it is polled. */
      awaitWriteFinish: { stabilityThreshold: number; pollInterval: number };
    }): void;
    addPlugin<T>(plugin: (config: UserConfig, options: T) => void, options: T): void;
    on(event: "eleventy.before" | "eleventy.after", handler: () => Promise<void>): void;
  }

  /** What the plugin for other projects uses of their configuration. */
  export interface HostConfig {
    readonly ignores: Set<string>;
    addTemplateFormats(format: string): void;
    addExtension(
      ending: string,
      options: {
        compile: (text: string) => (data: { readonly waymark?: { readonly content: string } }) => string;
        outputFileExtension: string;
      },
    ): void;
    addCollection(name: string, list: () => readonly unknown[]): void;
    addGlobalData(name: string, value: () => unknown): void;
    addTemplate(path: string, content: string, data: Record<string, unknown>): void;
    addWatchTarget(path: string): void;
    on(event: "eleventy.config", handler: (config: TemplateConfig) => void): void;
    on(
      event: "eleventy.before" | "eleventy.after",
      handler: (event: {
        readonly directories: { readonly output: string };
        /** What the host does: one build, or builds while somebody edits. */
        readonly runMode: "build" | "serve" | "watch";
      }) => Promise<void>,
    ): void;
  }

  export interface TemplateConfig {
    getPathPrefix(): string | undefined;
  }

  /** The template's data for one page. */
  export interface TemplateData {
    readonly output: number;
  }

  export interface Watcher {
    add(path: string): void;
    unwatch(path: string): void;
    on(event: "unlink" | "ready", handler: (path: string) => void): void;
    emit(event: "change", path: string): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { configPath: null; quietMode: boolean; config: (config: UserConfig) => void },
    );
    readonly watcher: Watcher;
    /** There from `init` on. */
    readonly eleventyFiles: {
      getIgnoreFiles: () => readonly string[];
      getIgnores(): readonly string[];
      fileIgnores: readonly string[];
    };
    init(): Promise<void>;
    watch(): Promise<unknown>;
    stopWatch(): Promise<void>;
  }
}
