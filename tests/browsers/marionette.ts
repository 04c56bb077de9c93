/**
 * Drives Firefox by Marionette, the protocol that geckodriver translates WebDriver to. Debian has no geckodriver, and
 * with this none is needed: messages are JSON behind their length, over a socket.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type Session, start, stop, until } from "./session.ts";

/** @param program path of Firefox */
export async function openByMarionette(program: string): Promise<Session> {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "waymark-firefox-"));
  writeFileSync(join(profile, "user.js"), `user_pref("marionette.port", ${port});\n`);
  const firefox = start(program, ["--marionette", "--headless", "--no-remote", "--profile", profile]);
  const end = async () => {
    await stop(firefox);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const ask = conversation(await until("Firefox", () => connected(port)));
    await ask("WebDriver:NewSession", {});
    return {
      goTo: async (url) => {
        await ask("WebDriver:Navigate", { url });
      },
      run: async (body) => inAnswer(await ask("WebDriver:ExecuteScript", { script: body, args: [] })),
      type: async (selector, text) => {
        const found = inAnswer(await ask("WebDriver:FindElement", { using: "css selector", value: selector }));
        const [id] = typeof found === "object" && found !== null ? Object.values(found) : [];
        await ask("WebDriver:ElementSendKeys", { id, text });
      },
      close: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}

/** Sends commands and matches answers to them; the first message, a greeting, has no number. */
function conversation(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, (error: unknown, result: unknown) => void>();
  let last = 0;
  let rest = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    rest = Buffer.concat([rest, typeof bytes === "string" ? Buffer.from(bytes) : bytes]);
    for (;;) {
      const colon = rest.indexOf(":");
      const length = Number(rest.subarray(0, Math.max(0, colon)).toString());
      if (colon < 1 || rest.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString());
      rest = rest.subarray(colon + 1 + length);
      if (Array.isArray(message)) waiting.get(Number(message[1]))?.(message[2], message[3]);
    }
  });
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const number = ++last;
      waiting.set(number, (error, result) => {
        waiting.delete(number);
        if (error === null) resolve(result);
        else reject(new Error(`${command}: ${JSON.stringify(error)}`));
      });
      const text = JSON.stringify([0, number, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

function inAnswer(result: unknown): unknown {
  return typeof result === "object" && result !== null && "value" in result ? result.value : undefined;
}
