import type { Finding } from '../../finding.ts';
import { placeOf } from '../../folder/unit-of-path.ts';
import { reasonsNow } from '../../standing/decided/written-reasons.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import { answerSheet, verdictWith } from '../../submission/answer/answer.ts';
import { changesBetween } from '../../submission/answer/changes.ts';
import { momentSentence } from '../../submission/answer/moment.ts';
import type { Verdict, WorkbookReading } from '../../submission/reading.ts';
import type { AnswerSheet } from '../../workbook/answer-writer.ts';
import { isDraftPlan, isNamedDraft } from '../rules/adopt-rules.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { closedOf } from './closed-of.ts';
import { lostToUnread } from './lost-to-unread.ts';
import { mendedElsewhere } from './mended-elsewhere.ts';
import { overruledOf } from './overruled-of.ts';
import { ruledOf } from './ruled-of.ts';
import { withheldOf } from './withheld-of.ts';

/** The version of the file before this one, or null for the first. */
const versionBefore = (standing: Standing, after: Version): Version | null =>
  standing.versions.findLast(({ file, version }) => file === after.file && version === after.version - 1) ?? null;

/** What the answer of one version is about. */
type AnsweredAbout = {
  readonly inForce: InForce;
  readonly version: Version;
  readonly standing: Standing;
  readonly reading: WorkbookReading;
  /** What shows only beside the unit's other files. */
  readonly cross: readonly Finding[];
  /** What a new plan changes; empty for all else. */
  readonly effects: readonly string[];
};

/** What the answer says of it, as one word: with what shows only beside other files, what finance decided, and the reasons the unit wrote. */
export const verdictOfVersion = ({ inForce, version, standing, reading, cross }: AnsweredAbout): Verdict =>
  verdictWith(reading, cross, {
    withheld: withheldOf(inForce, standing, version),
    closed: closedOf(inForce, version),
    ruled: ruledOf(standing, version),
    reasons: reasonsNow(standing),
  });

/**
 * The answer of one version: its own findings, those that show only beside the unit's other files, and what changed. `besideBecause` says
 * why it does not stand in the file; null where it does.
 */
export const sheetOfVersion = (about: AnsweredAbout, besideBecause: string | null): AnswerSheet => {
  const { inForce, version, standing, reading, cross, effects } = about;
  const { unit, folder } = placeOf(inForce.roster, version.path);
  const before = versionBefore(standing, version);
  return answerSheet(reading, cross, {
    unit: unit?.name ?? folder,
    at: version.at,
    moment: momentSentence(version.at, version.setAside),
    version: version.version,
    receipt: version.receipt,
    sha256: version.sha256,
    dryRun: version.dryRun,
    beside: besideBecause,
    file: version.path.split('/').at(-1) ?? '',
    withheld: withheldOf(inForce, standing, version),
    ...(isDraftPlan(version.path, reading, inForce) ? { isDraft: true } : {}),
    ...(isNamedDraft(version.path, reading, inForce) ? { isNamedDraft: true } : {}),
    closed: closedOf(inForce, version),
    overruled: overruledOf(inForce, standing, version),
    mended: mendedElsewhere(inForce, standing, version),
    ruled: ruledOf(standing, version),
    reasons: reasonsNow(standing),
    words: inForce.plan.words,
    changes: [
      ...lostToUnread(before, reading),
      ...(before === null ? [] : changesBetween(before.forms, reading.forms)),
      ...effects,
    ],
  });
};
