/** How a site can be reached: one way for readers, and `security.txt` as RFC 9116 describes it. */
import * as z from "zod";
import { isDate } from "../../base/front-matter/formats.ts";

const MAIL = /^[^\s\p{C}@:/]+@[^\s\p{C}@:/]+\.[^\s\p{C}@:/]+$/u;
const WAY = /^(mailto:[^\s\p{C}@]+@[^\s\p{C}@]+|tel:\+?[\d.()-]+|https:\/\/[^\s\p{C}/@]+(\/[^\s\p{C}]*)?)$/iu;

const FORMS = {
  way: "must be a mail address, or an address that begins with https:, mailto: or tel:",
  page: "must be an https:// address",
  key: "must be an address that begins with https://, dns: or openpgp4fpr:",
  language: "must be language tags such as en",
  day: "must be a date such as 2027-05-31",
} as const;

/** A way to reach somebody, as an address: a bare mail address gets its `mailto:`. */
export const contactSchema = z
  .string({ error: FORMS.way })
  .transform((text) => (MAIL.test(text) ? `mailto:${text}` : text))
  .refine((address) => WAY.test(address), { error: FORMS.way });

const matching = (form: keyof typeof FORMS, pattern: RegExp) =>
  z.string({ error: FORMS[form] }).regex(pattern, { error: FORMS[form] });

const pages = some("page", matching("page", /^https:\/\/[^\s\p{C}/@]+(\/[^\s\p{C}]*)?$/u));
const keys = some("key", matching("key", /^(https:\/\/|dns:|openpgp4fpr:)[^\s\p{C}]+$/iu));
const languages = some("language", matching("language", /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** One value, or a list of them. */
function some<T extends z.ZodType<string, string>>(form: keyof typeof FORMS, one: T) {
  return z.union([one.transform((value) => [value]), z.array(one).min(1)], { error: FORMS[form] });
}

export const securitySchema = z.object(
  {
    /** Where to report a weakness; the one to try first comes first. */
    contact: some("way", contactSchema),
    /** The day from which the file must not be relied on; less than a year ahead is advised. */
    expires: z.string({ error: FORMS.day }).refine(isDate, { error: FORMS.day }),
    /** Keys for encrypted reports. */
    encryption: keys.default([]),
    /** Pages that thank those who reported. */
    acknowledgments: pages.default([]),
    /** What reporters may expect, and are asked to do. */
    policy: pages.default([]),
    /** Languages in which reports may be written. */
    languages: languages.default([]),
    /** Where the file is published. Default: from `url`, where the site is at the root of its host. */
    canonical: pages.default([]),
    /** Security jobs. */
    hiring: pages.default([]),
  },
  { error: "must hold contact and expires" },
);
