/** Tags and roles that pages are marked with: each has a page, and is a filter. */

/** As `Address` in the model, which holds these. */
type Address = string;

export const LABEL_KINDS = ["tags", "audience"] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** The labels of one kind that the site's pages have. */
export interface Labels {
  readonly kind: LabelKind;
  readonly address: Address;
  /** In the order of `site.yaml`, else by name. */
  readonly all: readonly Label[];
}

export interface Label {
  /** Last step of its address; unique among those of its kind. */
  readonly id: string;
  readonly name: string;
  readonly address: Address;
  /** Addresses of the pages that have it, in reading order. */
  readonly pages: readonly Address[];
}

/** The page that lists the labels of a kind. */
export function labelsAddress(kind: LabelKind): Address {
  return `/${kind}/`;
}

/** The labels that a page has, of one kind. */
export function labelsOn({ all }: Labels, page: Address): readonly Label[] {
  return all.filter(({ pages }) => pages.includes(page));
}
