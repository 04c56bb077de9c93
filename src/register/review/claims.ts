/**
 * Aliases, which are former addresses that pages claim in their front matter, and the targets of ended
 * addresses in the register. Each must lead to one place that exists.
 */
import { parseFormerAddress } from "../../base/address/former.ts";
import { isOwnPage } from "../../base/address/own-names.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { type CurrentSite, isInEdition, type SitePage, type SourceLocation } from "../match/current-site.ts";
import { locationInRegister, REGISTER_FILE } from "../store/file.ts";
import { finalOf, pinsOf, stopOf } from "../store/pointers.ts";
import { anchorOf, pageOf, type Register } from "../store/register.ts";

export interface AliasClaims {
  /** The page that claims a former address. */
  readonly byAddress: ReadonlyMap<Address, SitePage>;
  /** Where each leads: to the page, or to an anchor of it. */
  readonly leads: ReadonlyMap<Address, Address>;
  /** Source location of each claim. */
  readonly places: ReadonlyMap<Address, SourceLocation>;
  readonly findings: readonly Finding[];
}

/** Reads the aliases of all pages. */
export function readAliases(site: CurrentSite, register: Register, siteUrl: string | undefined): AliasClaims {
  const byAddress = new Map<Address, SitePage>();
  const led = new Map<Address, Address>();
  const places = new Map<Address, SourceLocation>();
  const findings: Finding[] = [];
  for (const page of site.pages) {
    for (const { address: written, anchor, span } of page.aliases) {
      if (page.place === undefined) continue;
      const { file } = page.place;
      const note = (
        code: "alias-shape" | "alias-twice" | "alias-nowhere",
        message: string,
        help: string,
        other?: SitePage,
      ) =>
        findings.push(
          finding(
            code,
            file,
            span,
            message,
            help,
            other?.place && [{ message: "the other page", file: other.place.file, span: other.place.span }],
          ),
        );
      const alias = parseFormerAddress(written.startsWith("#") ? page.address + written : written, siteUrl);
      if (alias === undefined) {
        note(
          "alias-shape",
          `"${written}" is no address of this site.`,
          "Write the former address from the site's root, such as `/topic/old-name/`.",
        );
        continue;
      }
      if (isInEdition(site, alias)) {
        note("alias-shape", `${alias} is an address of an edition.`, "Take the alias out.");
        continue;
      }
      const target = anchor === "" ? page.address : `${page.address}#${anchor}`;
      if (!site.byAddress.has(target)) {
        note(
          "alias-nowhere",
          `The alias ${alias} leads to "#${anchor}", which this page does not have.`,
          "Name a level, a part, an item or an anchor of your own, such as `#level-2`.",
        );
        continue;
      }
      const standing = site.byAddress.get(alias);
      const other = byAddress.get(alias);
      const recorded = register.get(alias)?.end?.to;
      const leads = recorded === undefined ? undefined : finalOf(alias, register);
      if (standing !== undefined || (isOwnPage(pageOf(alias)) && !site.byAddress.has(pageOf(alias)))) {
        const own = alias === page.address ? "this page's own address" : "the address of a page that is there";
        const owner = standing && "levels" in standing && standing !== page ? standing : undefined;
        note(
          "alias-twice",
          `The alias ${alias} is ${own}.`,
          "Take the alias out, or move the other page first.",
          owner,
        );
      } else if (other && other !== page) {
        note(
          "alias-twice",
          `Two pages claim the former address ${alias}.`,
          "Leave the alias on the page that took its place, and take it out of the other.",
          other,
        );
      } else if (leads !== undefined && pageOf(leads) !== page.address && site.byAddress.has(pageOf(leads))) {
        note(
          "alias-twice",
          `The register says that ${alias} leads to ${leads}, not to this page.`,
          `Take the alias out, or run \`waymark links move ${alias} ${page.address}\`.`,
        );
      } else {
        byAddress.set(alias, page);
        led.set(alias, target);
        places.set(alias, { file, span });
      }
    }
  }
  return { byAddress, leads: led, places, findings };
}

/** Reports ended addresses of the register that lead nowhere, or in a circle. */
export function checkTargets(register: Register, site: CurrentSite, file: SourceFile | undefined): Finding[] {
  const findings: Finding[] = [];
  for (const { address, end, was } of register.values()) {
    for (const pin of [...(end ? [end] : []), ...was].flatMap(pinsOf)) {
      const { to } = pin;
      const span = () => locationInRegister(file, address);
      const command = `Run \`waymark links move ${address} ADDRESS\` with an address that is there.`;
      if (stopOf(pin, register) === undefined)
        findings.push(
          finding("alias-circle", REGISTER_FILE, span(), `${address} leads to ${to}, which leads back.`, command),
        );
      else if (!isKnown(to, register, site))
        findings.push(
          finding("alias-nowhere", REGISTER_FILE, span(), `${address} leads to ${to}, which is not there.`, command),
        );
    }
  }
  return findings;
}

/** True for an address that the site or the register contains. */
function isKnown(address: Address, register: Register, site: CurrentSite): boolean {
  if (site.byAddress.has(address) || register.has(address) || site.frozen?.has(address)) return true;
  return anchorOf(address) !== "" && site.byAddress.has(pageOf(address)) && !anchorOf(address).startsWith("level-");
}
