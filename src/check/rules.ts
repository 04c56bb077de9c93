/** Every rule, in the order in which they run. To add one: a file in `rules/`, a line here, a case folder. */
import type { Rule } from "./rule.ts";
import { duplicateAddress } from "./rules/duplicate-address.ts";
import { duplicateTopic } from "./rules/duplicate-topic.ts";
import { headingBeforeLevel } from "./rules/heading-before-level.ts";
import { headingEmpty } from "./rules/heading-empty.ts";
import { headingRank } from "./rules/heading-rank.ts";
import { imageAlt } from "./rules/image-alt.ts";
import { imageRemote } from "./rules/image-remote.ts";
import { levelCount } from "./rules/level-count.ts";
import { linkBroken } from "./rules/link-broken.ts";
import { linkHomePage } from "./rules/link-home-page.ts";
import { linkInsecure } from "./rules/link-insecure.ts";
import { linkMoved } from "./rules/link-moved.ts";
import { linkScheme } from "./rules/link-scheme.ts";
import { mappings } from "./rules/mappings.ts";
import { partKinds } from "./rules/part-kinds.ts";
import { partMissing } from "./rules/part-missing.ts";
import { rawHtml } from "./rules/raw-html.ts";
import { reservedAddress } from "./rules/reserved-address.ts";
import { reviewOverdue } from "./rules/review-overdue.ts";
import { topicEmpty } from "./rules/topic-empty.ts";
import { unfilled } from "./rules/unfilled.ts";
import { unknownParent } from "./rules/unknown-parent.ts";

export const RULES: readonly Rule[] = [
  unknownParent,
  duplicateTopic,
  duplicateAddress,
  reservedAddress,
  topicEmpty,
  levelCount,
  partMissing,
  partKinds,
  unfilled,
  headingBeforeLevel,
  headingRank,
  headingEmpty,
  linkBroken,
  linkMoved,
  linkScheme,
  linkInsecure,
  linkHomePage,
  imageRemote,
  imageAlt,
  rawHtml,
  mappings,
  reviewOverdue,
];
