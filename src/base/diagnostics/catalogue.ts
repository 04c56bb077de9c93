/**
 * Every diagnostic code there is, in one list. A code is permanent: sites name
 * it in `rules:` and programs match on it. Each entry says how bad the fault is
 * unless the site says otherwise, and holds the text of `waymark explain`.
 */

import { type CatalogueEntry, catalogueEntry, FIXED, OPEN } from "./catalogue-entry.ts";
import { PLACE_CODES } from "./place-codes.ts";
import { REGISTER_CODES } from "./register-codes.ts";
import { TEXT_CODES } from "./text-codes.ts";

export const CATALOGUE = {
  // Reading the folder
  "folder-empty": catalogueEntry(
    "error",
    FIXED,
    "The content folder holds no Markdown",
    "There is nothing to publish, which usually means that the wrong folder was named.",
    'Name the folder with `--content`, or begin with `waymark new topic "Security"`.',
  ),
  "file-unreadable": catalogueEntry(
    "error",
    FIXED,
    "A file cannot be read",
    "A page that cannot be read would be missing from the site without a word.",
    "Give yourself permission to read the file, or move it out of the content folder.",
  ),
  "file-encoding": catalogueEntry(
    "error",
    FIXED,
    "A file is not UTF-8",
    "Guessing another encoding would publish wrong letters.",
    "Save the file as UTF-8 in your editor.",
  ),
  "file-too-large": catalogueEntry(
    "error",
    FIXED,
    "A file is too large",
    "A page of several megabytes is never meant, and no reader would load it.",
    "Split the page, or move the data out of the content folder.",
  ),
  "file-special": catalogueEntry(
    "error",
    FIXED,
    "Something that is no file has a file's name",
    "A pipe, a device, a socket or a folder cannot be read as a page; to wait for a pipe would never end.",
    "Put a file in its place, or move it out of the content folder.",
  ),
  "file-passed-over": catalogueEntry(
    "warning",
    OPEN,
    "A file is not published",
    "Waymark publishes only kinds of file that cannot run anything in a reader's browser. Links to others would break.",
    "Move the file out of the content folder, or set `rules: { file-passed-over: off }`.",
  ),
  "file-loop": catalogueEntry(
    "error",
    FIXED,
    "A link in the folder leads round in a circle",
    "Following it would never end.",
    "Remove the symbolic link.",
  ),
  "file-outside": catalogueEntry(
    "error",
    FIXED,
    "A link in the folder leads out of it",
    "A content folder is whole in itself: what lies outside would be published by accident, or be missing elsewhere.",
    "Copy the file into the content folder and remove the symbolic link.",
  ),

  "file-hidden": catalogueEntry(
    "error",
    FIXED,
    "A link in the folder leads to something hidden",
    "Hidden files hold settings and secrets; a link must not publish what its own name keeps back.",
    "Remove the symbolic link, or copy what it leads to if that is meant to be published.",
  ),

  // site.yaml
  "site-missing": catalogueEntry(
    "error",
    FIXED,
    "There is no site.yaml",
    "The site needs at least a title, and `site.yaml` marks a folder as content.",
    "Create `site.yaml` with one line: `title: Our guidance`.",
  ),
  "site-syntax": catalogueEntry(
    "error",
    FIXED,
    "site.yaml is not valid YAML",
    "Nothing in the file can be trusted.",
    "Mend the YAML at the place shown.",
  ),
  "site-shape": catalogueEntry(
    "error",
    FIXED,
    "A setting in site.yaml has the wrong form",
    "A setting that cannot be understood would be ignored silently.",
    "Give the setting the form that the message names.",
  ),
  "site-unknown-key": catalogueEntry(
    "error",
    FIXED,
    "site.yaml has a key that Waymark does not know",
    "A misspelt setting would do nothing and nobody would notice.",
    "Correct the spelling, or remove the key.",
  ),

  "logo-missing": catalogueEntry(
    "error",
    FIXED,
    "The logo is not in the content folder",
    "Every page would show a broken picture.",
    "Put the picture into the content folder, or correct the path in `site.yaml`.",
  ),
  "site-file-missing": catalogueEntry(
    "error",
    FIXED,
    "A file that site.yaml names is not in the content folder",
    "The site would lack its own style or icon.",
    "Put the file into the content folder, or correct the path in `site.yaml`.",
  ),
  "site-file-shape": catalogueEntry(
    "error",
    FIXED,
    "The site's own style sheet or icon cannot be published",
    "It is on every page. A style sheet that is not whole loses rules, what it loads from elsewhere is stopped by the site's policy, and a picture may not hold scripts.",
    "Mend the file at the place shown.",
  ),
  "override-unknown": catalogueEntry(
    "error",
    FIXED,
    "A layout has the name of no component or page",
    "It would replace nothing, and nobody would notice.",
    "Rename the file in `layouts/`, or let its name begin with `_` if others import it.",
  ),
  "override-failed": catalogueEntry(
    "error",
    FIXED,
    "A layout of the site's own does not work",
    "Pages would lack what it replaces.",
    "Mend the file in `layouts/` at the place shown; without it, Waymark's own component is used.",
  ),
  "token-contrast": catalogueEntry(
    "warning",
    OPEN,
    "Text in the site's own colours is hard to read",
    "Readers with weak sight, or in sunlight, cannot read text whose contrast is below 4.5 to 1.",
    "Give the design token another value in `site.yaml`, in the colour scheme that the message names.",
  ),
  "security-expiry": catalogueEntry(
    "warning",
    OPEN,
    "`security.txt` has expired, or soon will",
    "People who found a weakness may not rely on it any more. Told only when `check` is given a date with `--today`.",
    "See that its contacts still answer, then set `security.expires` in `site.yaml` to a day within the next year.",
  ),
  "url-base": catalogueEntry(
    "warning",
    OPEN,
    "The site's address and its base path differ",
    "Canonical links and the sitemap would lead to pages that are not there.",
    "Build with the path of `url` as `--base`, or correct `url` in `site.yaml`.",
  ),

  // Glossary and frameworks
  "data-syntax": catalogueEntry(
    "error",
    FIXED,
    "A data file is not valid YAML",
    "Nothing in the file can be trusted.",
    "Mend the YAML at the place shown.",
  ),
  "data-shape": catalogueEntry(
    "error",
    FIXED,
    "A value in a data file has the wrong form",
    "A term or a requirement that cannot be understood would be missing silently.",
    "Give the value the form that the message names.",
  ),
  "data-unknown-key": catalogueEntry(
    "error",
    FIXED,
    "A data file has a key that Waymark does not know",
    "A misspelt key would do nothing and nobody would notice.",
    "Correct the spelling, or remove the key.",
  ),

  // Front matter
  "front-matter-missing": catalogueEntry(
    "error",
    FIXED,
    "A page has no front matter",
    "Without a title the page cannot be listed, linked or searched.",
    "Begin the file with `---`, a line `title: …`, and `---`; a practice also names its topic, with `eleventyNavigation:` and, indented below it, `parent: …`.",
  ),
  "front-matter-unclosed": catalogueEntry(
    "error",
    FIXED,
    "The front matter has no end",
    "The whole page would be read as settings.",
    "Put a line `---` after the last setting.",
  ),
  "front-matter-language": catalogueEntry(
    "error",
    FIXED,
    "The front matter is not YAML",
    "Waymark reads YAML only: content is data and never code.",
    "Write the front matter as YAML and begin it with a bare `---`.",
  ),
  "front-matter-syntax": catalogueEntry(
    "error",
    FIXED,
    "The front matter is not valid YAML",
    "Nothing in it can be trusted.",
    "Mend the YAML at the place shown; quote a value that contains `: ` or begins with a sign.",
  ),
  "yaml-alias": catalogueEntry(
    "error",
    FIXED,
    "YAML anchors and aliases are not allowed",
    "They let a short file grow without bound and make values hard to follow.",
    "Write the value out where it is used.",
  ),
  "front-matter-shape": catalogueEntry(
    "error",
    FIXED,
    "A front matter value has the wrong form",
    "A value that cannot be understood would be ignored silently.",
    "Give the value the form that the message names.",
  ),
  "unknown-key": catalogueEntry(
    "error",
    OPEN,
    "The front matter has a key that Waymark does not know",
    "A misspelt key does nothing, and nobody notices.",
    "Correct the spelling, or remove the key.",
  ),

  "unknown-framework": catalogueEntry(
    "error",
    OPEN,
    "A practice names a framework that does not exist",
    "The mapping would be shown nowhere.",
    "Name a file of `frameworks/` without its ending, or add one.",
  ),
  "unknown-requirement": catalogueEntry(
    "error",
    OPEN,
    "A practice names a requirement that its framework does not have",
    "Readers and auditors would look for it in vain. Ids differ between versions of a framework.",
    "Correct the id, or add it to the framework's file.",
  ),
  "unknown-level": catalogueEntry(
    "error",
    OPEN,
    "A mapping is for a level that the practice does not have",
    "The mapping would be shown nowhere.",
    "Use the number of a level, counted from 1.",
  ),
  "review-overdue": catalogueEntry(
    "warning",
    OPEN,
    "A practice was to be reviewed by now",
    "Guidance that nobody looks after goes stale. Told only when `check` is given a date with `--today`.",
    "Review the practice and set `reviewed` and `review_by`.",
  ),

  // Tree and addresses
  "unknown-parent": catalogueEntry(
    "error",
    FIXED,
    "A page names a topic that does not exist",
    "It would be missing from the navigation.",
    "Name a topic by its key, its title or its file, or add the topic with `waymark new topic`.",
  ),
  "parent-circle": catalogueEntry(
    "error",
    FIXED,
    "Topics are in each other",
    "No way leads from the home page to them.",
    "Give one of the topics that the message names another `eleventyNavigation.parent`, or none.",
  ),
  "parent-practice": catalogueEntry(
    "error",
    FIXED,
    "A page names a practice as its parent",
    "A practice holds levels; only topics hold pages.",
    "Name the topic that the page belongs to.",
  ),
  "duplicate-topic": catalogueEntry(
    "error",
    FIXED,
    "Two topics have the same key",
    "Pages could not tell them apart.",
    "Give one of them another `eleventyNavigation.key`.",
  ),
  "duplicate-address": catalogueEntry(
    "error",
    FIXED,
    "Two pages have the same address",
    "One would overwrite the other.",
    "Rename one of the files, or give one an `id`.",
  ),
  "reserved-address": catalogueEntry(
    "error",
    FIXED,
    "A page takes an address that Waymark uses itself",
    "It would overwrite, or be overwritten by, one of the site's own pages.",
    "Rename the file, or give it an `id`.",
  ),
  "edition-name": catalogueEntry(
    "error",
    FIXED,
    "A frozen edition has a name that no address can have",
    "The name of the folder is the first step of every address of the edition.",
    "Rename the folder to letters, digits, dots and hyphens, such as `1.0`.",
  ),
  "output-clash": catalogueEntry(
    "error",
    FIXED,
    "Two things would be published at one place",
    "One would overwrite the other. Letter case is no difference: many disks and hosts make none.",
    "Rename one of them.",
  ),
  "output-name-long": catalogueEntry(
    "error",
    FIXED,
    "A name is too long for a file",
    "Disks take names of 255 bytes; the page could not be written.",
    "Give the page a shorter `id`, or the file a shorter name.",
  ),
  "topic-empty": catalogueEntry(
    "warning",
    OPEN,
    "A topic has no practices",
    "Readers find a page that leads nowhere.",
    "Add a practice whose parent is this topic, or remove the topic.",
  ),
  "ladder-stray": catalogueEntry(
    "error",
    OPEN,
    "A ladder belongs to no topic",
    "Its levels would have no addresses, and no place in the matrix, the sheets and search.",
    "Add `eleventyNavigation:` and, indented below it, `parent: …` with the topic that it belongs to.",
  ),
  "page-orphan": catalogueEntry(
    "warning",
    OPEN,
    "No navigation leads to a page",
    "Readers come to it by search or an old link only, and many never do.",
    "Link to it, or set `navigation: header`, `navigation: footer` or, if it is to stand alone, `navigation: none` in its front matter.",
  ),

  ...PLACE_CODES,
  ...REGISTER_CODES,

  // The ladder
  "level-missing": catalogueEntry(
    "error",
    OPEN,
    "A practice has too few levels",
    "A ladder with a missing rung cannot be compared with the others.",
    "Add the missing levels, each as a `###` heading, or change `levels.min` in `site.yaml`. A page that is to have none says `ladder: false`.",
  ),
  "level-extra": catalogueEntry(
    "error",
    OPEN,
    "A practice has too many levels",
    "A ladder with an extra rung cannot be compared with the others.",
    "Join two levels, make the heading a `#####`, or change `levels.max` in `site.yaml`.",
  ),
  "level-number": catalogueEntry(
    "error",
    FIXED,
    "The heading of a level has no number, or a wrong one",
    "The number is the level's address, which must be the one that readers see and others cite.",
    "Begin each heading with its level, such as `### Level 3: …`, each once, the lowest first. `levels` in `site.yaml` says which levels there are.",
  ),
  "level-number-unread": catalogueEntry(
    "warning",
    OPEN,
    "The heading of a level says its number itself",
    "Readers see the number twice, and a number that is not the level's place misleads them.",
    "Write `levels: { numbered: true }` in `site.yaml` so that headings carry the numbers, or take them out of the headings.",
  ),
  "level-page": catalogueEntry(
    "error",
    OPEN,
    "A page tells what a level means that the site does not have",
    "The file of the page is named by the number of the level, and every level with that number leads there.",
    "Name the file by the number of the level that it is about: `levels/3.md`.",
  ),
  "label-unknown": catalogueEntry(
    "error",
    OPEN,
    "A tag or role is not among those of the site",
    "Each has a page of its own, and one that is misspelt would be a page by itself.",
    "Correct it, or add it to `tags` or `audience` in `site.yaml`.",
  ),
  "section-unknown": catalogueEntry(
    "error",
    OPEN,
    "A section is of no kind that the site has",
    "The site says which sections its practices have beside their levels, each with a permanent address.",
    "Use a wording that `sections` in `site.yaml` names, or declare the kind there.",
  ),
  "section-duplicate": catalogueEntry(
    "error",
    OPEN,
    "A practice has a kind of section twice",
    "Only one of the two can have the section's address.",
    "Join the two, or make one a deeper heading.",
  ),
  "section-missing": catalogueEntry(
    "error",
    OPEN,
    "A practice lacks a section",
    "Readers of this practice do not find what they find in the others.",
    "Add the section as a `##` heading with the wording that the message names.",
  ),
  "part-missing": catalogueEntry(
    "error",
    OPEN,
    "A level lacks a part",
    "Readers of this level do not find what they find in the others.",
    "Add the part as a `####` heading with the wording that the message names.",
  ),
  "part-duplicate": catalogueEntry(
    "error",
    FIXED,
    "A level has the same part twice",
    "Both would have the same address.",
    "Join the two, or give one a deeper heading.",
  ),
  "part-unknown": catalogueEntry(
    "error",
    FIXED,
    "A part is of no known kind",
    "Parts are found and linked by their kind; this one has no address.",
    "Use the wording of a kind that `site.yaml` declares, declare a new kind there, or use a deeper heading (`#####`).",
  ),
  "heading-before-level": catalogueEntry(
    "error",
    FIXED,
    "A heading stands before the first level",
    "What follows it belongs to no level.",
    "Make the text an introduction without a heading, or move it into a level.",
  ),
  "heading-rank": catalogueEntry(
    "error",
    FIXED,
    "A practice has a heading above the levels",
    "The page's title is the only heading above a level (`###`).",
    "Use `###` for a level, `####` for a part, `#####` for anything deeper.",
  ),
  "heading-empty": catalogueEntry(
    "error",
    FIXED,
    "A heading is empty",
    "It cannot be read, listed or linked.",
    "Write the heading, or delete it.",
  ),

  unfilled: catalogueEntry(
    "warning",
    OPEN,
    "A new practice is not filled in",
    "It is left out of the site, a practice as a whole, so that no reader finds a line of dots where advice should be.",
    "Write the text in place of `…`, or set `draft: true` until it is written.",
  ),

  ...TEXT_CODES,

  // Links, pictures and text
  "link-broken": catalogueEntry(
    "error",
    OPEN,
    "A link leads nowhere",
    "Readers come to an error page.",
    "Correct the path or the anchor.",
  ),
  "link-scheme": catalogueEntry(
    "error",
    FIXED,
    "A link has a scheme that is not allowed",
    "Such links can run code or open things on the reader's machine.",
    "Use `https:`, `http:`, `mailto:` or `tel:`.",
  ),
  "link-insecure": catalogueEntry(
    "warning",
    OPEN,
    "A link is not encrypted",
    "Others can read or change what the reader gets.",
    "Use `https://`.",
  ),
  "link-home-page": catalogueEntry(
    "warning",
    OPEN,
    "A link leads to a bare home page",
    "The reader has to search there for what the text promises.",
    "Link to the document itself.",
  ),
  "image-remote": catalogueEntry(
    "error",
    FIXED,
    "A picture is on another site",
    "The site's security policy blocks it, and readers would be tracked.",
    "Copy the picture into the content folder and link to the copy.",
  ),
  "image-alt": catalogueEntry(
    "warning",
    OPEN,
    "A picture has no text alternative",
    "Readers who cannot see it miss what it says.",
    "Describe the picture between the square brackets.",
  ),
  "raw-html": catalogueEntry(
    "error",
    OPEN,
    "Raw HTML does not work in content",
    "Content is data: the tag is shown to readers as text.",
    "Use Markdown, or put the tag between backticks to show it.",
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type Code = keyof typeof CATALOGUE;

/** All codes, in the order of the catalogue. */
export const CODES: readonly Code[] = Object.keys(CATALOGUE).filter(isCode);

/** True when `text` is a code that exists. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(CATALOGUE, text);
}
