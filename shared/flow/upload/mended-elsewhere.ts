import { unitOfLedger } from '../../folder/unit-of-path.ts';
import { type UnitFacts, unitFacts } from '../../standing/facts/unit-facts.ts';
import { latestDay } from '../../standing/fold/latest-day.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import { rowRanges } from '../../submission/collapse.ts';
import type { FormReading } from '../../submission/reading.ts';
import { toldName } from '../../submission/told-name.ts';
import { lossLine } from '../../warning/loss-line.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { countingFacts } from './counting-facts.ts';

const textFor = ({ form }: FormReading, rows: readonly number[], names: readonly string[]): string => {
  const files = [...new Set(names)].map((name) => `“${name}”`).join('、');
  return `《${form}》${rowRanges(rows)}不用在这里改：后报送的${files}已报了同样的内容，按那里的计；这份改好再存，就成了后报送的，会改按这份计。`;
};

const mendedIn = (reading: FormReading, version: Version, facts: UnitFacts, standing: Standing): readonly string[] => {
  const countingFor = countingFacts(reading, facts, latestDay(standing));
  const mended = reading.records.flatMap((record) => {
    const by = record.accepted ? undefined : countingFor(record);
    return by === undefined || by.version.file === version.file || by.version.at <= version.at ? [] : [{ record, by }];
  });
  if (mended.length === 0) return [];
  const paths = standing.versions.flatMap(({ until, path }) => (until === null ? path : []));
  const names = mended.map(({ by }) => toldName(by.version.path, paths));
  return [
    textFor(
      reading,
      mended.map(({ record }) => record.row),
      names,
    ),
  ];
};

/**
 * Which rows with an error need no mending here, since a file handed in later says the same right: form by form one sentence. Whoever
 * mends the old file all the same makes it the newest, and its rows win over the right ones.
 */
export const mendedElsewhere = ({ plan, roster }: InForce, standing: Standing, version: Version): readonly string[] => {
  const faulty = version.dryRun ? [] : version.forms.filter(({ records }) => records.some(({ accepted }) => !accepted));
  const unit = unitOfLedger(roster, standing.unit);
  if (faulty.length === 0 || unit === null) return [];
  const facts = unitFacts(unit, standing, lossLine(plan));
  return faulty.flatMap((reading) => mendedIn(reading, version, facts, standing));
};
