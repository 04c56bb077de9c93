/** Checks the contrast of design tokens that are used together as text and background, by WCAG 2.2. */

/** Tokens for text and its background. Missing tokens are skipped. */
const PAIRS: readonly (readonly [text: string, behind: string])[] = [
  ...["ink", "ink-soft", "accent", "accent-strong", "level-1", "level-2", "level-3", "level-4", "level-5"].flatMap(
    (text) => [[text, "paper"] as const, [text, "surface"] as const],
  ),
  ["ink", "tint"],
  ["ink", "mark"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
];

/** Least contrast of text, for level AA. */
const LEAST = 4.5;

export interface LowContrast {
  readonly text: string;
  readonly behind: string;
  readonly scheme: "light" | "dark";
  /** The contrast, as `ratio`:1. */
  readonly ratio: number;
}

/** The pairs with too little contrast. Only hexadecimal colours can be checked, alone or in `light-dark()`. */
export function* lowContrasts(tokens: ReadonlyMap<string, string>): Iterable<LowContrast> {
  for (const [text, behind] of PAIRS) {
    for (const scheme of ["light", "dark"] as const) {
      const front = luminance(tokens.get(text), scheme);
      const back = luminance(tokens.get(behind), scheme);
      if (front === undefined || back === undefined) continue;
      const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
      if (ratio < LEAST) yield { text, behind, scheme, ratio };
    }
  }
}

/** Relative luminance from 0 (black) to 1 (white); undefined for other values than hexadecimal colours. */
function luminance(value: string | undefined, scheme: LowContrast["scheme"]): number | undefined {
  const [, light, dark] = /^light-dark\(\s*(#\w+)\s*,\s*(#\w+)\s*\)$/.exec(value ?? "") ?? [];
  const colour = (scheme === "light" ? light : dark) ?? value;
  const [, digits] = /^#((?:[\da-f]{3}){1,2})$/i.exec(colour ?? "") ?? [];
  if (digits === undefined) return undefined;
  const width = digits.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => {
    const part = digits.slice(channel * width, (channel + 1) * width);
    const level = Number.parseInt(part.length === 1 ? part + part : part, 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
