/** Server-sent events for the browsers that show the site: a new build, or the faults of one that was not published. */
import type { ServerResponse } from "node:http";

/** Interval of comments that keep an idle connection open, in milliseconds. */
const HEARTBEAT = 30_000;

export class Preview {
  #build = 0;
  #faults = "";
  readonly #listeners = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => this.#write(": still here\n\n"), HEARTBEAT).unref();

  /** True if a build was published since the start. */
  get hasSite(): boolean {
    return this.#build > 0;
  }

  /** Reports a published build. */
  published(): void {
    this.#build++;
    this.#faults = "";
    this.#send();
  }

  /** Reports a build that was not published; the last one is still shown. */
  failed(faults: string): void {
    this.#faults = faults;
    this.#send();
  }

  /** Keeps a response open and sends it every report. */
  attach(response: ServerResponse): void {
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
    response.write(this.#report());
  }

  /** The page that is shown while no site has been published; it reloads itself. */
  faultPage(): string {
    const text = this.#faults || "The site is being built.";
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Not published yet</title></head>
<body><h1>The site is not published yet</h1><pre>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre></body></html>
`;
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#listeners) response.end();
  }

  #report(): string {
    const report = { isCurrent: this.#faults === "", build: this.#build, text: this.#faults };
    return `data: ${JSON.stringify(report)}\n\n`;
  }

  #send(): void {
    this.#write(this.#report());
  }

  #write(text: string): void {
    for (const response of this.#listeners) response.write(text);
  }
}
