import type { DutyState } from '../../shared/standing/duty/duty-state.ts';
import type { Assessment } from '../../shared/warning/assessment.ts';
import type { Score } from '../../shared/warning/figures/scorecard.ts';
import type { Warning } from '../../shared/warning/warning.ts';
import type { Appraised } from './appraisal.ts';
import type { Page, Seen } from './diary.ts';
import type { Verdict } from './duties.ts';
import type { Left, Told } from './mail-oracle.ts';

/** What lies at a path, or lay there: the path it had first. */
type FileAt = (path: string) => string;

const STATES: Record<DutyState['state'], string> = {
  'not-started': '未开始',
  'in-progress': '进行中',
  done: '已完成',
  overdue: '逾期',
  'done-late': '逾期完成',
  extended: '已延期',
  waived: '已豁免',
  'cannot-tell': '无法核对',
  'not-applicable': '不适用',
};
const LEVELS = { none: '无', blue: '蓝', yellow: '黄', red: '红' } as const;

const OF_A_WHOLE: readonly DutyState['duty']['measure'][] = [
  'coverage-count',
  'coverage-amount',
  'contains',
  'ratio',
  'within',
];

type Shown = Omit<Verdict, 'steps'> & { readonly steps: readonly string[] };

const shownVerdict = (verdict: Verdict): Shown => ({ ...verdict, steps: verdict.steps.map(({ step }) => step) });

/** What is late of 限时 is named with its day, and the day it was done. */
const nameIn = (missing: string): string =>
  missing.replace(/（应在([\d-]+)前(?:，([\d-]+)才完成)?）$/u, (_, limit, done = 'null') => ` by ${limit}: ${done}`);

const asVerdict = (row: DutyState): Shown => ({
  state: STATES[row.state],
  level: LEVELS[row.level],
  steps: row.due.map(({ step }) => step),
  numerator: row.measurement.numerator,
  denominator: OF_A_WHOLE.includes(row.duty.measure) ? row.measurement.denominator : null,
  deadline: row.deadline ?? '',
  left: row.workingDaysLeft ?? Number.NaN,
  missing: row.measurement.missing.map(nameIn),
});

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n'));

const sameVerdict = (a: Shown, b: Shown): boolean =>
  a.steps.join() === b.steps.join() &&
  a.state === b.state &&
  a.level === b.level &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.deadline === b.deadline &&
  a.left === b.left &&
  sameNames(a.missing, b.missing);

const dutyDifferences = ({ duties }: Assessment, { day, verdicts }: Page): string[] => {
  const said = new Set<string>();
  const different = duties.flatMap((row) => {
    const key = `${row.unit.code} ${row.duty.code}`;
    said.add(key);
    const [product, verdict] = [asVerdict(row), verdicts.get(key)];
    const right = verdict === undefined ? undefined : shownVerdict(verdict);
    if (right !== undefined && sameVerdict(product, right)) return [];
    return [`${day} ${key}: ${JSON.stringify(product)} ≠ ${JSON.stringify(right)}`];
  });
  return [...different, ...[...verdicts.keys()].filter((key) => !said.has(key)).map((key) => `${day} ${key}: no row`)];
};

/** W00 is a question to a person, no warning. A version is shown by its file, any other evidence by its row. */
const proofOf = ({ rule, evidence }: Warning, fileAt: FileAt): string[] =>
  rule === 'W19'
    ? [...new Set(evidence.map(({ path }) => fileAt(path)))]
    : evidence.map(({ path, row }) => `${fileAt(path)}#${row}`);

const sameWarning = (warning: Warning, seen: Seen, fileAt: FileAt): boolean =>
  warning.rule === seen.rule &&
  warning.unit.code === seen.unit.code &&
  LEVELS[warning.level] === seen.level &&
  warning.firstSeen === seen.firstSeen &&
  sameNames(proofOf(warning, fileAt), seen.proof);

const shown = ({ level, firstSeen, proof }: Pick<Seen, 'level' | 'firstSeen' | 'proof'>): string =>
  `${level} since ${firstSeen} by ${[...proof].sort().join(', ')}`;

const warningDifferences = ({ warnings }: Assessment, { day, open }: Page, fileAt: FileAt): string[] => {
  const said = new Set<string>();
  const different = warnings
    .filter(({ rule }) => rule !== 'W00')
    .flatMap((warning) => {
      const { id } = warning;
      const right = open.get(id);
      const twice = said.has(id) ? ' (said twice)' : '';
      said.add(id);
      if (right !== undefined && twice === '' && sameWarning(warning, right, fileAt)) return [];
      const product = {
        level: LEVELS[warning.level] as '蓝',
        firstSeen: warning.firstSeen,
        proof: proofOf(warning, fileAt),
      };
      return [`${day} ${id}${twice}: ${shown(product)} ≠ ${right === undefined ? 'nothing' : shown(right)}`];
    });
  const unsaid = [...open].filter(([id]) => !said.has(id));
  return [...different, ...unsaid.map(([id, seen]) => `${day} ${id}: nothing ≠ ${shown(seen)}`)];
};

/** Every duty and every warning on which product and oracle differ on a day, as `day subject: product ≠ oracle`. */
export const assessmentDifferences = (
  assessment: Assessment,
  page: Page,
  fileAt: FileAt = (path) => path,
): string[] => [...dutyDifferences(assessment, page), ...warningDifferences(assessment, page, fileAt)];

/** Every unit whose 考核 differs, as `day 考核 unit: product ≠ oracle`. */
export const scoreDifferences = (
  day: string,
  scores: readonly Score[],
  appraised: ReadonlyMap<string, Appraised>,
): string[] =>
  scores.flatMap(({ unit: { code }, onTime, coverage, firstPass, deviation, score, rank, earned }) => {
    const product = JSON.stringify({ onTime, coverage, firstPass, deviation, score, rank, earned });
    const right = JSON.stringify(appraised.get(code));
    return product === right ? [] : [`${day} 考核 ${code}: ${product} ≠ ${right}`];
  });

type Mails = { readonly left: readonly Left[]; readonly book: ReadonlyMap<string, Told> };

const mailLine = ({ folder, day, items, to, copy }: Left): string =>
  `${day} ${folder}: ${[...items].sort().join(', ')} to ${[...to].sort().join(' ')} copy ${[...copy].sort().join(' ')}`;

const bookLine = ([key, { state, day }]: readonly [string, Told]): string => `${key} ${state} ${day}`;

const onlyIn = (lines: readonly string[], other: readonly string[], whose: string): string[] => {
  const known = new Set(other);
  return lines.filter((line) => !known.has(line)).map((line) => `only ${whose}: ${line}`);
};

/** Every mail, and every step's end, that only one of them knows. */
export const mailDifferences = (product: Mails, oracle: Mails): string[] => {
  const lines = ({ left, book }: Mails): string[] => [...left.map(mailLine), ...[...book].map(bookLine)];
  const [made, right] = [lines(product), lines(oracle)];
  const twice = made.length === new Set(made).size ? [] : ['the product sent a mail twice'];
  return [...twice, ...onlyIn(made, right, 'product'), ...onlyIn(right, made, 'oracle')];
};
