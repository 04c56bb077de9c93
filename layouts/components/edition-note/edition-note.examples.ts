/** Named examples of the component `edition-note`, for the gallery and its tests. */
import type { EditionOutcome } from "../../base/editions.ts";
import type { PageContext } from "../../base/page-context.ts";
import type { Example } from "../../examples/example.ts";
import { LONG_TEXT, LONG_WORD } from "../../examples/sample.ts";
import { editionNote } from "./edition-note.ts";

const PAGE = "/working-safely/shared-passwords/";

const shown = (context: PageContext, outcome: EditionOutcome, address = PAGE, name = "1.0") =>
  editionNote(
    {
      ...context,
      editions: {
        frozen: [name],
        current: "1.1",
        root: context.base,
        here: {
          name,
          outcomeOf: () => outcome,
          nameOf: context.nameOf,
          onlyInNewest: [],
          elsewhere: [],
          url: undefined,
        },
      },
    },
    address,
  );

export const examples: readonly Example[] = [
  {
    name: "the same page",
    show: (context) => shown(context, { to: [PAGE], because: undefined, isUnchanged: false }),
  },
  {
    name: "a level that stayed",
    show: (context) =>
      shown(context, { to: [`${PAGE}#level-2`], because: undefined, isUnchanged: true }, `${PAGE}#level-2`),
  },
  {
    name: "a level that was divided",
    show: (context) =>
      shown(
        context,
        { to: [`${PAGE}#level-1`, `${PAGE}#level-2`], because: undefined, isUnchanged: false },
        `${PAGE}#level-2`,
      ),
  },
  {
    name: "gone, for a long reason",
    show: (context) => shown(context, { to: [], because: `${LONG_TEXT} ${LONG_WORD}`, isUnchanged: false }),
  },
];
