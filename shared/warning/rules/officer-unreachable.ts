import type { Day } from '../../day.ts';
import { textUnder } from '../../plan/read/field-text.ts';
import type { Submitted } from '../../standing/fold/form-timeline.ts';
import { counts } from '../../submission/verdict.ts';
import type { Contact, Unit } from '../../unit.ts';
import { mailboxesOf } from '../mailboxes.ts';
import type { Alarm, Rule, RuleSubject } from '../rule.ts';

/** The rosters that took over, in order; one that was sent back never did. */
const rostersOf = ({ finance }: RuleSubject['context']): readonly Submitted[] =>
  (finance?.timeline('单位名录').all ?? []).filter(({ reading }) => counts(reading.verdict));

/** What a roster says of a unit, by its code; null where it doesn't know it. */
const officerIn = ({ reading }: Submitted, { code }: Unit): Contact | null => {
  const row = reading.records.find((record) => textUnder(record, '单位编码') === code);
  return row === undefined ? null : { name: textUnder(row, '绩效专管员'), mail: textUnder(row, '专管员邮箱') };
};

/** The officer the roster of a day named: of an earlier one what its workbook said of the unit, where a later one has come since. */
const officerOn = ({ context, facts: { unit }, day }: RuleSubject): Contact => {
  const rosters = rostersOf(context);
  if (rosters.every(({ version }) => version.from <= day)) return unit.officer;
  const then = rosters.findLast(({ version }) => version.from <= day);
  return (then === undefined ? null : officerIn(then, unit)) ?? unit.officer;
};

const faultOf = (officer: Contact, domains: readonly string[]): string | null => {
  if (officer.name === '') return '单位名录中没有填绩效专管员';
  if (officer.mail === '') return `绩效专管员${officer.name}没有填邮箱`;
  const { valid, foreign } = mailboxesOf(officer, domains);
  if (valid.length > 0) return null;
  return foreign.length > 0
    ? `绩效专管员${officer.name}的邮箱“${officer.mail}”不在收件域名（${domains.join('、')}）之内`
    : `绩效专管员${officer.name}的邮箱“${officer.mail}”不是有效的邮箱地址`;
};

/**
 * Since when the roster has said so, whichever year's plan asks: back through its hand-ins as long as they know the unit and have
 * the same fault. Where no hand-in tells, as in a state taken over from a release that kept none, since the plan year began.
 */
const since = ({ context, facts: { unit }, day }: RuleSubject): Day => {
  const { year, settings } = context.plan;
  const rosters = rostersOf(context).filter(({ version }) => version.from <= day);
  const isRight = (roster: Submitted): boolean => {
    const officer = officerIn(roster, unit);
    return officer === null || faultOf(officer, settings.mailDomains) === null;
  };
  return rosters[rosters.findLastIndex(isRight) + 1]?.version.from ?? `${year}-01-01`;
};

/** W16: nobody to write to. Every unit of the roster needs a named officer with a mail address that can be one. */
export const officerUnreachable: Rule = {
  id: 'W16',
  title: '无绩效专管员或邮箱无效',
  formula: '单位名录中绩效专管员为空，或专管员邮箱为空或不是邮箱地址',
  source: '闵财评〔2022〕1号 O-57 落实绩效专管责任人',
  forms: [],
  watchesTime: false,
  watchesOffice: true,
  mender: {
    who: 'finance-and-upper',
    how: '请向该单位核实绩效专管员和邮箱，由财政局在单位名录里补正，保存后预警会自己消除。',
  },
  assess(subject, { lines }): readonly Alarm[] {
    const fault = faultOf(officerOn(subject), subject.context.plan.settings.mailDomains);
    if (fault === null || (lines.yellow === null && lines.red === null)) return [];
    const text = `${fault}，预警邮件无法送达，请在单位名录中补正。`;
    return [
      { about: '专管员', level: lines.red !== null ? 'red' : 'yellow', text, evidence: [], firstSeen: since(subject) },
    ];
  },
};
