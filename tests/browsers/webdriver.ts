/** Drives a browser by WebDriver over HTTP, as WebKitWebDriver and geckodriver speak it. */
import { freePort, type Session, start, stop, until } from "./session.ts";

/** The key of an element's id in WebDriver's answers. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/**
 * @param program path of the driver
 * @param capabilities what the session must have, such as options of the browser
 */
export async function openByWebDriver(
  program: string,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<Session> {
  const port = await freePort();
  const driver = start(program, [`--port=${port}`]);
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return field(JSON.parse(text), "value");
  };
  try {
    const created = await until("the browser", () =>
      ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } }),
    );
    const session = `/session/${String(field(created, "sessionId"))}`;
    return {
      goTo: async (url) => {
        await ask("POST", `${session}/url`, { url });
      },
      run: (body) => ask("POST", `${session}/execute/sync`, { script: body, args: [] }),
      type: async (selector, text) => {
        const found = await ask("POST", `${session}/element`, { using: "css selector", value: selector });
        await ask("POST", `${session}/element/${String(field(found, ELEMENT))}/value`, { text });
      },
      close: async () => {
        await ask("DELETE", session);
        await stop(driver);
      },
    };
  } catch (error) {
    await stop(driver);
    throw error;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
