/** A picture that is a paragraph of its own and has a title is a figure, and the title its caption. */
import type { MarkdownIt as Markdown, Token } from "markdown-it";

/** Stored in the token of a picture whose paragraph is a figure. */
const FIGURE = "figure";

export function addFigures(md: Markdown): void {
  md.core.ruler.after("inline", "figure", ({ tokens }) => {
    for (const [index, open] of tokens.entries()) {
      if (open.type !== "paragraph_open" || open.hidden) continue;
      const [picture, ...others] = tokens[index + 1]?.children ?? [];
      const close = tokens[index + 2];
      if (picture?.type !== "image" || others.length > 0 || captionOf(picture) === "" || !close) continue;
      picture.markup = FIGURE;
      open.tag = FIGURE;
      close.tag = FIGURE;
    }
  });
  const { rules } = md.renderer;
  const plainImage = rules["image"];
  rules["image"] = (tokens, index, options, env, renderer) => {
    const picture = tokens[index];
    const image = plainImage?.(tokens, index, options, env, renderer) ?? "";
    if (picture?.markup !== FIGURE) return image;
    const title = ` title="${md.utils.escapeHtml(captionOf(picture))}"`;
    return `${image.replace(title, "")}<figcaption>${md.utils.escapeHtml(captionOf(picture))}</figcaption>`;
  };
}

function captionOf(picture: Token): string {
  return String(picture.attrGet("title") ?? "").trim();
}
