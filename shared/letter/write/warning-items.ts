import { nameList } from '../../name-list.ts';
import { rankOf } from '../../plan/ladder.ts';
import { LEVEL_WORDS } from '../../plan/level-words.ts';
import { placeOfEvidence } from '../../warning/evidence.ts';
import { RETURNED_BY_HAND } from '../../warning/returned-hand-ins.ts';
import { menderOf, titleOfRule } from '../../warning/rules/all-rules.ts';
import type { Warning } from '../../warning/warning.ts';
import type { DigestContents } from './digest-contents.ts';
import { type Item, line } from './digest-item.ts';
import { isForHead } from './head-letter.ts';
import { rowLink } from './page-links.ts';

/** So many warnings of one rule are told one by one; of more, the first so many in words. */
const MOST_ALONE = 3;

/** More entries than these, and of each rule the gravest alone is told in words; a head is told no more in any case. */
const MOST_ENTRIES = 9;

const USUAL_REMEDY = '请核对上面的数据：填错的改好后重新报送，预警会自己消除；确属实的请向财政局书面说明。';

/** A hand-in that a person sent back is mended where it lies. */
const mendReturned = (warnings: readonly Warning[]): string => {
  const files = [...new Set(warnings.flatMap(({ evidence }) => evidence.map(({ path }) => path)))];
  return `打开 ${nameList(files, MOST_ALONE)}，照退回的理由改好，存回原处，不用改名；存好就是新的一版，会重新审核、重新计入。`;
};

const remedyOf = ({ rule }: Warning, same: readonly Warning[]): string =>
  rule === RETURNED_BY_HAND ? mendReturned(same) : (menderOf(rule)?.how ?? USUAL_REMEDY);

/** Said with its unit where that is not the reader's own. */
const textOf = ({ unit, text }: Warning, reader: DigestContents['unit']): string =>
  unit.code === reader.code ? text : `${unit.name}：${text}`;

const oneItem = (warning: Warning, { links, unit }: DigestContents): Item => ({
  code: warning.rule,
  title: textOf(warning, unit),
  level: warning.level,
  tag: `${LEVEL_WORDS[warning.level]}色预警`,
  lines: [
    ...line('编号', warning.id),
    ...line('依据', warning.basis),
    ...line(
      '凭据',
      warning.evidence
        .slice(0, MOST_ALONE)
        .map((one) => `${placeOfEvidence(one)}：${one.text.replace(/。$/u, '')}`)
        .join('；'),
    ),
    ...line('怎么办', remedyOf(warning, [warning])),
  ],
  link: rowLink(links.statusPage, warning.planYear, warning.unit.code, warning.id),
});

const mostSeriousFirst = (a: Warning, b: Warning): number => rankOf(b.level) - rankOf(a.level);

const restText = (rest: readonly Warning[], { links, unit }: DigestContents): string => {
  const units = [...new Set(rest.filter(({ unit: of }) => of.code !== unit.code).map(({ unit: of }) => of.name))];
  const whose = units.length === 0 ? '' : `，涉及${nameList(units, 10, '个单位')}`;
  return `还有${rest.length}条${whose}${links.statusPage === '' ? '' : '，见状态表页面'}。`;
};

/** Many warnings of one rule as one entry: the gravest in words, the others as a number with the link to all. */
const foldedItem = (rule: string, warnings: readonly Warning[], contents: DigestContents, alone: number): Item => {
  const inOrder = warnings.toSorted(mostSeriousFirst);
  const [first, ...others] = inOrder.slice(0, alone);
  const [gravest] = inOrder as [Warning];
  const red = warnings.filter(({ level }) => level === 'red').length;
  const isOwn = warnings.every(({ unit }) => unit.code === contents.unit.code);
  return {
    code: rule,
    title: `${titleOfRule(rule)}：${warnings.length}条`,
    level: gravest.level,
    tag: red === 0 ? `${LEVEL_WORDS[gravest.level]}色预警` : `红色${red}条`,
    lines: [
      ...[first, ...others].flatMap((warning) =>
        warning === undefined ? [] : line(warning === first ? '其中' : '', textOf(warning, contents.unit)),
      ),
      ...line('其余', restText(inOrder.slice(alone), contents)),
      ...line('依据', gravest.basis),
      ...line('怎么办', remedyOf(gravest, inOrder)),
    ],
    link: rowLink(contents.links.statusPage, gravest.planYear, isOwn ? contents.unit.code : '', rule),
  };
};

const BRIEF: ReadonlySet<string> = new Set(['其中', '其余']);

/** A warning's one line for a head. */
const brief = (item: Item): Item => ({ ...item, lines: item.lines.filter(({ label }) => BRIEF.has(label)), link: '' });

const entriesOf = (warnings: readonly Warning[], contents: DigestContents, alone: number): readonly Item[] =>
  [...Map.groupBy(warnings, ({ rule }) => rule)].flatMap(([rule, of]) =>
    of.length > alone ? [foldedItem(rule, of, contents, alone)] : of.map((warning) => oneItem(warning, contents)),
  );

/** Warnings as entries of a digest; more of one rule than a reader takes in are folded into one. */
export const warningItems = (warnings: readonly Warning[], contents: DigestContents): readonly Item[] => {
  if (isForHead(contents)) return entriesOf(warnings, contents, 1).map(brief);
  const entries = entriesOf(warnings, contents, MOST_ALONE);
  return entries.length > MOST_ENTRIES ? entriesOf(warnings, contents, 1) : entries;
};
