import type { Finding } from '../../finding.ts';
import { reasonsNow } from '../../standing/decided/written-reasons.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import { reasonFor } from '../../submission/answer/reason.ts';
import type { Home } from '../home.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { closedOf } from './closed-of.ts';
import { mendedElsewhere } from './mended-elsewhere.ts';
import { overruledOf } from './overruled-of.ts';
import { ruledOf } from './ruled-of.ts';
import { withheldOf } from './withheld-of.ts';

const reasonsAbout = (standing: Standing, findings: readonly Finding[]): readonly string[] => {
  const reasons = reasonsNow(standing);
  const texts = findings.map((finding) => reasonFor(reasons, finding));
  return texts.some((text) => text !== '') ? texts : [];
};

/** What `HandedInFile.across` holds: digest of all that an answer says because of other files and decisions; '' for none. */
export const acrossOf = (
  { sha256 }: Pick<Home, 'sha256'>,
  inForce: InForce,
  standing: Standing,
  about: { readonly version: Version; readonly cross: readonly Finding[] },
): string => {
  const { version, cross } = about;
  const said: readonly (readonly unknown[])[] = [
    cross,
    withheldOf(inForce, standing, version),
    overruledOf(inForce, standing, version),
    reasonsAbout(standing, [...(version.asked ?? []), ...cross]),
    ruledOf(standing, version),
    closedOf(inForce, version),
    mendedElsewhere(inForce, standing, version),
  ];
  // Empty lists at the end are left out: what a later release adds must not make every older answer look changed.
  const last = said.findLastIndex((one) => one.length > 0);
  if (last < 0) return '';
  return sha256(JSON.stringify(last === 0 ? cross : said.slice(0, last + 1)));
};
