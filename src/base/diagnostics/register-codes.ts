/** The codes for published addresses and the register. */
import { catalogueEntry, FIXED, OPEN } from "./catalogue-entry.ts";

const ACCEPT = "If it is meant, `waymark links accept` takes the answer that fits best, and old links lead there.";

export const REGISTER_CODES = {
  // The register as a file
  "register-syntax": catalogueEntry(
    "error",
    FIXED,
    "register.json is damaged",
    "Without it nobody knows which addresses were published, so nothing is published over it.",
    "Take it back from version control, then run `waymark links record`.",
  ),
  "register-shape": catalogueEntry(
    "error",
    FIXED,
    "A line of register.json has the wrong form",
    "An address that cannot be understood would be forgotten.",
    "Take the register back from version control, then run `waymark links record`.",
  ),
  "register-conflict": catalogueEntry(
    "error",
    FIXED,
    "register.json holds an unresolved merge conflict",
    "Either side of it holds addresses that were published.",
    "Keep the lines of both sides, each address once, remove the marks, and run `waymark links record`.",
  ),
  "register-version": catalogueEntry(
    "error",
    FIXED,
    "register.json was written by a newer Waymark",
    "What this version does not know it would lose.",
    "Use the newer version.",
  ),

  // Published addresses
  "address-unrecorded": catalogueEntry(
    "error",
    FIXED,
    "An address is not in the register",
    "Told only with `--frozen`. An address that is published without being recorded can break later without a word.",
    "Run `waymark links record` and commit `register.json`.",
  ),
  "page-gone": catalogueEntry(
    "error",
    FIXED,
    "A published page is gone",
    "Every link to it, and to its levels, would break.",
    "If it moved, name its old address under `aliases` on the new page, or run `waymark links move`. If it was given up, run `waymark links retire`.",
  ),
  "page-meaning": catalogueEntry(
    "error",
    FIXED,
    "A published page is now about something else",
    "Links to it would lead to another subject without a word.",
    ACCEPT,
  ),
  "level-gone": catalogueEntry(
    "error",
    FIXED,
    "A published level is gone",
    "Links to it, from policies and audits, would lead to the top of the page.",
    ACCEPT,
  ),
  "level-meaning": catalogueEntry(
    "error",
    FIXED,
    "The address of a level now means something else",
    "After levels were inserted, removed, swapped or merged, a link to level 3 leads to a text that its author never saw.",
    ACCEPT,
  ),
  "level-unsure": catalogueEntry(
    "warning",
    OPEN,
    "A level was changed so much that it may mean something else",
    "Only its author knows whether links to it still lead to what they meant.",
    "Run `waymark links accept --same` or `--new` with its address.",
  ),
  "part-unsure": catalogueEntry(
    "warning",
    OPEN,
    "A part of a level was written anew and may mean something else",
    "Only its author knows whether links to it still lead to what they meant.",
    "Run `waymark links accept --same` or `--new` with its address.",
  ),
  "part-gone": catalogueEntry(
    "error",
    FIXED,
    "A published part of a level is gone",
    "Links to it would lead to the top of the page.",
    ACCEPT,
  ),
  "place-gone": catalogueEntry(
    "error",
    FIXED,
    "A published item, or an anchor of your own, is gone",
    "Links to it, from policies and audits, would lead to the top of the page.",
    ACCEPT,
  ),
  "place-meaning": catalogueEntry(
    "error",
    FIXED,
    "The address of an item, or an anchor of your own, now means something else",
    "After items were swapped or numbered anew, a link to one of them leads to a text that its author never saw.",
    ACCEPT,
  ),
  "place-unsure": catalogueEntry(
    "warning",
    OPEN,
    "An item, or what an anchor of your own leads to, was changed so much that it may mean something else",
    "Only its author knows whether links to it still lead to what they meant.",
    "Run `waymark links accept --same` or `--new` with its address.",
  ),
  "address-taken": catalogueEntry(
    "error",
    FIXED,
    "A new page takes the address of one that moved or was retired",
    "Links to the old page would lead to the new one without a word.",
    "Rename the file or give it an `id`; or accept it, and the new page carries a note for old links.",
  ),
  "alias-shape": catalogueEntry(
    "error",
    FIXED,
    "An alias is not an address",
    "It would lead nowhere.",
    "Write the former address from the site's root, such as `/topic/old-name/`.",
  ),
  "alias-nowhere": catalogueEntry(
    "error",
    FIXED,
    "A former address leads to one that is not there",
    "Its readers would find nothing.",
    "Say where it leads with `waymark links move`.",
  ),
  "alias-circle": catalogueEntry(
    "error",
    FIXED,
    "Former addresses lead round in a circle",
    "No reader would ever arrive.",
    "Say where one of them leads with `waymark links move`.",
  ),
  "alias-twice": catalogueEntry(
    "error",
    FIXED,
    "A former address leads to two places",
    "Only one of them can be right.",
    "Leave the alias on the page that took its place.",
  ),
  "link-moved": catalogueEntry(
    "warning",
    OPEN,
    "A link leads to an address that moved",
    "It works, by a detour.",
    "Write the new address.",
  ),
} as const;

/** Codes for addresses that the author may be about to settle. They do not stop a preview. */
export const ADDRESS_CODES: ReadonlySet<keyof typeof REGISTER_CODES> = new Set([
  "page-gone",
  "page-meaning",
  "level-gone",
  "level-meaning",
  "part-gone",
  "place-gone",
  "place-meaning",
  "address-taken",
  "alias-circle",
  "alias-nowhere",
  "alias-twice",
]);
