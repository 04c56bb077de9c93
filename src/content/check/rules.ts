/**
 * Every rule, in the order in which they run. To add one, write a file in `rules/`, list it here and
 * add a case folder.
 */
import type { Rule } from "./rule.ts";
import { dates } from "./rules/front-matter/dates.ts";
import { labels } from "./rules/front-matter/labels.ts";
import { mappings } from "./rules/front-matter/mappings.ts";
import { reviewOverdue } from "./rules/front-matter/review-overdue.ts";
import { headingBeforeLevel } from "./rules/ladder/heading-before-level.ts";
import { headingEmpty } from "./rules/ladder/heading-empty.ts";
import { headingInside } from "./rules/ladder/heading-inside.ts";
import { headingRank } from "./rules/ladder/heading-rank.ts";
import { levelCount } from "./rules/ladder/level-count.ts";
import { levelNumber } from "./rules/ladder/level-number.ts";
import { levelPage } from "./rules/ladder/level-page.ts";
import { partKinds } from "./rules/ladder/part-kinds.ts";
import { partMissing } from "./rules/ladder/part-missing.ts";
import { sectionKinds } from "./rules/ladder/section-kinds.ts";
import { unfilled } from "./rules/ladder/unfilled.ts";
import { linkBroken } from "./rules/links/link-broken.ts";
import { linkHomePage } from "./rules/links/link-home-page.ts";
import { linkInsecure } from "./rules/links/link-insecure.ts";
import { linkMoved } from "./rules/links/link-moved.ts";
import { linkScheme } from "./rules/links/link-scheme.ts";
import { anchors } from "./rules/places/anchors.ts";
import { items } from "./rules/places/items.ts";
import { imageAlt } from "./rules/text/image-alt.ts";
import { imageRemote } from "./rules/text/image-remote.ts";
import { lostText } from "./rules/text/lost-text.ts";
import { rawHtml } from "./rules/text/raw-html.ts";
import { duplicateAddress } from "./rules/tree/duplicate-address.ts";
import { duplicateTopic } from "./rules/tree/duplicate-topic.ts";
import { ladderStray } from "./rules/tree/ladder-stray.ts";
import { pageOrphan } from "./rules/tree/page-orphan.ts";
import { parentCircle } from "./rules/tree/parent-circle.ts";
import { parentPractice } from "./rules/tree/parent-practice.ts";
import { reservedAddress } from "./rules/tree/reserved-address.ts";
import { topicEmpty } from "./rules/tree/topic-empty.ts";
import { unknownParent } from "./rules/tree/unknown-parent.ts";

export const RULES: readonly Rule[] = [
  unknownParent,
  parentCircle,
  parentPractice,
  duplicateTopic,
  duplicateAddress,
  reservedAddress,
  topicEmpty,
  ladderStray,
  pageOrphan,
  labels,
  levelCount,
  levelNumber,
  levelPage,
  partMissing,
  partKinds,
  sectionKinds,
  anchors,
  items,
  unfilled,
  headingBeforeLevel,
  headingRank,
  headingEmpty,
  headingInside,
  linkBroken,
  linkMoved,
  linkScheme,
  linkInsecure,
  linkHomePage,
  imageRemote,
  imageAlt,
  rawHtml,
  lostText,
  mappings,
  reviewOverdue,
  dates,
];
