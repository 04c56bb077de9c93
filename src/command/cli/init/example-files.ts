/** What `waymark init` writes around the pages: settings, scripts, and workflows that check and publish. */
import { EXAMPLE_PAGES } from "./example-pages.ts";

/** Commits of the actions that the workflows use; the first two are those of Waymark's own workflow. */
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const SETUP_NODE = "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0";

const UPLOAD = "actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0";
const DEPLOY = "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5";

export const GITIGNORE = "node_modules/\n_site\n._site.waymark/\n";

export const SCRIPTS = { start: "waymark serve", check: "waymark check --strict", build: "waymark build" };

const CHECK = `name: Check
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
        with: { persist-credentials: false }
      - uses: ${SETUP_NODE}
        with: { node-version: 22 }
      - run: npm install --no-audit --no-fund
      - run: npx waymark check --strict --frozen --format github
`;

/** Runs \`build\` with the register as it is committed: an address that it does not hold stops the publication. */
const PAGES = `name: Publish
on:
  push:
    branches: [main]
permissions:
  contents: read
  pages: write
  id-token: write
concurrency: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: github-pages
    steps:
      - uses: ${CHECKOUT}
        with: { persist-credentials: false }
      - uses: ${SETUP_NODE}
        with: { node-version: 22 }
      - run: npm install --no-audit --no-fund
      # A project's site is published below /REPOSITORY/. Leave --base out with a domain of your own, and in a
      # repository that is called OWNER.github.io.
      - run: npx waymark build --frozen --plain --base "/\${GITHUB_REPOSITORY#*/}/"
      - uses: ${UPLOAD}
        # .well-known is a hidden folder.
        with: { path: _site, include-hidden-files: true }
      - uses: ${DEPLOY}
`;

/** The files of a new project, by path. Those in `shared` are left as they are where they exist. */
export function exampleFiles(title: string, version: string): ExampleFiles {
  const manifest = {
    private: true,
    type: "module",
    scripts: SCRIPTS,
    devDependencies: { waymark: version },
  };
  const site = `title: ${JSON.stringify(title)}
description: Ladders of three levels that say where a team stands and what to do next.
lang: en
levels: { min: 3, max: 3, names: [By chance, By agreement, By proof] }
`;
  const pages = Object.entries(EXAMPLE_PAGES).map(([path, text]) => [`content/${path}`, text] as const);
  return {
    own: {
      "content/site.yaml": site,
      ...Object.fromEntries(pages),
      ".github/workflows/check.yml": CHECK,
      ".github/workflows/publish.yml": PAGES,
    },
    shared: { "package.json": `${JSON.stringify(manifest, null, 2)}\n`, ".gitignore": GITIGNORE },
  };
}

export interface ExampleFiles {
  /** Files that must not be there yet. */
  readonly own: Readonly<Record<string, string>>;
  /** Files that a project may have already. */
  readonly shared: Readonly<Record<string, string>>;
}
