/** Reads `frameworks/*.yaml`: the requirements of published frameworks, which practices can be mapped to. */
import * as z from "zod";
import { requirementAnchor } from "../../base/address/slug.ts";
import { type Finding, finding, type Outcome } from "../../base/diagnostics/diagnostic.ts";
import { oneLine, toOneLine } from "../../base/front-matter/one-line.ts";
import type { FrameworkAbout } from "../../base/model/guidance.ts";
import { FRAME_IDS } from "../../base/model/own-ids.ts";
import { peopleOrder } from "../../base/source/people-order.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { validate } from "../parse/validate.ts";
import { nodeAt, parseYaml, type YamlNode } from "../parse/yaml.ts";
import { isPlainUrl } from "./plain-url.ts";

export interface FrameworkConfig extends FrameworkAbout {
  /** Short titles by id, in the order of the file; empty where the licence allows none. */
  readonly requirements: ReadonlyMap<string, string>;
}

const text = oneLine("text");

const PAGE = "must be an https:// address of one line, without a user";

const schema = z.object(
  {
    /** Full name with its version. */
    title: text,
    /** Name for narrow places. Default: the title. */
    short: text.optional(),
    /** What else people call it in a search, such as "NIST SSDF"; names without the version are known anyway. */
    aliases: z.array(text, { error: "must be a list of names" }).optional(),
    publisher: text.optional(),
    /** A page of the publisher. */
    url: z
      .string({ error: PAGE })
      .refine((url) => url.startsWith("https://") && isPlainUrl(url), { error: PAGE })
      .optional(),
    licence: text.optional(),
    /** What readers should know about the list. */
    note: text.optional(),
    /** Ids with short titles; or ids alone, where the licence allows no titles. */
    ids: z.union([z.array(text), z.map(z.string(), text)], { error: "must be ids with titles, or a list of ids" }),
  },
  { error: "must be keys with values" },
);

/** Parses and validates every framework file. */
export function readFrameworks(sources: readonly SourceFile[]): Outcome<readonly FrameworkConfig[]> {
  const frameworks: FrameworkConfig[] = [];
  let findings: readonly Finding[] = [];
  const byName = peopleOrder("en");
  for (const { path, text: yaml } of [...sources].sort((a, b) => byName(a.path, b.path))) {
    const { node, findings: faults } = parseYaml(yaml, { file: path, syntaxCode: "data-syntax", linesBefore: 0 });
    findings = findings.concat(faults);
    if (node === undefined) continue;
    const { value, findings: wrong } = validate(schema, node, path, {
      shape: "data-shape",
      unknownKey: "data-unknown-key",
    });
    findings = findings.concat(wrong);
    if (value === undefined) continue;
    findings = findings.concat(unusableIds(nodeAt(node, ["ids"]), path));
    const { title, short = title, aliases = [], publisher, url, licence, note, ids } = value;
    const requirements = new Map(Array.isArray(ids) ? ids.map((entry) => [entry, ""]) : ids);
    const key = path.replace(/^.*\//, "").replace(/\.yaml$/, "");
    frameworks.push({ key, title, short, aliases, publisher, url, licence, note, requirements });
  }
  return { value: frameworks, findings };
}

/** Reports ids that cannot be anchors: those with unusual spaces, and those that the page itself uses. */
function unusableIds(ids: YamlNode, file: string): Finding[] {
  const places =
    ids.kind === "map"
      ? ids.entries.map(({ key, keySpan }) => ({ id: key, span: keySpan }))
      : ids.kind === "list"
        ? ids.items.map((item) => ({ id: item.kind === "scalar" ? toOneLine(item.text) : "", span: item.span }))
        : [];
  const first = new Map<string, string>();
  return places.flatMap(({ id, span }) => {
    if (!/^[^\s"<>]+( [^\s"<>]+)*$/.test(id)) {
      return [
        finding(
          "data-shape",
          file,
          span,
          `"${id}" cannot be an address.`,
          "Leave out quotes, angle brackets and double spaces.",
        ),
      ];
    }
    const anchor = requirementAnchor(id);
    const other = first.get(anchor);
    if (other === id)
      return [finding("data-shape", file, span, `The id "${id}" is there twice.`, "Remove one of the two.")];
    if (other !== undefined) {
      const message = `"${id}" and "${other}" would have the same address.`;
      return [finding("data-shape", file, span, message, "Write one of them another way.")];
    }
    first.set(anchor, id);
    if (!FRAME_IDS.includes(anchor)) return [];
    return [
      finding(
        "data-shape",
        file,
        span,
        `The id "${id}" is one that the page uses itself.`,
        "Put the framework's short name before it.",
      ),
    ];
  });
}
