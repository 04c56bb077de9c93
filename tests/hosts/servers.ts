/** Starts the web servers that are installed on this machine, on loopback, with the snippet that a site comes with. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export interface Place {
  readonly base: string;
  /** The folder of the site. */
  readonly site: string;
  /** A folder for the server's own files. */
  readonly scratch: string;
  /** A block for the site of nginx's, in place of the least that it needs. */
  readonly block?: (port: number) => string;
}

interface Kind {
  readonly programs: readonly string[];
  /** The whole configuration of a server that has nothing but the site. */
  readonly configuration: (place: Place, port: number) => string;
  readonly check: (file: string) => readonly string[];
  readonly run: (file: string) => readonly string[];
}

export type ServerName = "nginx" | "Apache" | "Caddy";

const isRoot = process.getuid?.() === 0;

const APACHE_MODULES = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2"];
const APACHE_NEEDS = [
  "mpm_event",
  "unixd",
  "authz_core",
  "alias",
  "dir",
  "mime",
  "filter",
  "deflate",
  "headers",
  "rewrite",
  "setenvif",
];

function serverBlock(site: string, port: number): string {
  return `server {
    listen 127.0.0.1:${port};
    set ${/^# +set (\$\w+) /m.exec(readFileSync(`${site}/nginx.conf`, "utf8"))?.[1]} "${site}";
    include "${site}/nginx.conf";
  }`;
}

export const SERVERS: Readonly<Record<ServerName, Kind>> = {
  nginx: {
    programs: ["nginx"],
    configuration: ({ site, scratch, block }, port) => `${isRoot ? "user root;\n" : ""}daemon off;
worker_processes 1;
pid "${scratch}/pid";
error_log stderr;
events { }
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path "${scratch}/${name}";`).join("\n  ")}
  ${block?.(port) ?? serverBlock(site, port)}
}
`,
    check: (file) => ["-t", "-c", file],
    run: (file) => ["-c", file],
  },
  Apache: {
    programs: ["apache2", "httpd"],
    configuration: ({ base, site, scratch }, port) => {
      const modules = APACHE_MODULES.find((folder) => existsSync(folder)) ?? "modules";
      const loads = APACHE_NEEDS.map((name) => [name, `${modules}/mod_${name}.so`] as const).filter(([, file]) =>
        existsSync(file),
      );
      return `ServerRoot "${scratch}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${scratch}/pid"
ErrorLog "${scratch}/error.log"
${loads.map(([name, file]) => `LoadModule ${name}_module ${file}`).join("\n")}
${isRoot ? "User nobody\nGroup nogroup" : ""}
${existsSync("/etc/mime.types") ? "TypesConfig /etc/mime.types" : ""}
DocumentRoot "${base === "/" ? site : scratch}"
${base === "/" ? "" : `Alias "${base.slice(0, -1)}" "${site}"`}
<Directory "${site}">
  Require all granted
  Include "${site}/apache.conf"
</Directory>
`;
    },
    check: (file) => ["-t", "-f", file],
    run: (file) => ["-X", "-f", file],
  },
  Caddy: {
    programs: ["caddy"],
    configuration: ({ site }, port) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  bind 127.0.0.1
  root * "${site}"
  import "${site}/caddy.conf"
}
`,
    check: (file) => ["validate", "--config", file, "--adapter", "caddyfile"],
    run: (file) => ["run", "--config", file, "--adapter", "caddyfile"],
  },
};

/** The program of a server, if it is installed. */
export function programOf(name: ServerName): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"];
  return SERVERS[name].programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find((path) => existsSync(path));
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Running {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/**
 * Has a server check its configuration, and starts it.
 *
 * @throws Error with the server's words if it refuses
 */
export async function startServer(name: ServerName, place: Place): Promise<Running> {
  const { configuration, check, run } = SERVERS[name];
  const program = programOf(name);
  if (program === undefined) throw new Error(`${name} is not installed.`);
  mkdirSync(place.scratch, { recursive: true });
  const port = await freePort();
  const file = join(place.scratch, `${name}.conf`);
  writeFileSync(file, configuration(place, port));
  const env = { ...process.env, XDG_DATA_HOME: place.scratch, XDG_CONFIG_HOME: place.scratch };
  const checked = spawnSync(program, check(file), { encoding: "utf8", env });
  if (checked.status !== 0) throw new Error(`${name} refuses the configuration:\n${checked.stdout}${checked.stderr}`);
  const server = spawn(program, run(file), { stdio: ["ignore", "ignore", "pipe"], env });
  let said = "";
  server.stderr.on("data", (text) => {
    said += text;
  });
  await listening(port, server, () => said);
  return { get: (path, headers = {}) => get(port, path, headers), stop: () => stop(server) };
}

async function listening(port: number, server: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) break;
    try {
      await get(port, "/", {});
      return;
    } catch {
      await wait(50);
    }
  }
  server.kill();
  throw new Error(`The server does not answer:\n${said()}`);
}

function get(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill();
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address === null || typeof address === "string" ? reject() : resolve(address.port)));
    });
  });
}
