import { cardForm } from '../../form/card/card-forms.ts';
import { FORMS_OF_UNITS } from '../../form/forms.ts';
import { LIST_FORMS } from '../../form/list/list-forms.ts';
import { UP_TO } from '../../form/periodic-forms.ts';
import { perObject } from '../../memo.ts';
import { compact } from '../../workbook/label.ts';
import type { FormRecord } from '../record.ts';
import { statedMonth } from '../stated-month.ts';
import { type CrossCheck, type CrossFinding, cellOf, crossFault, type Fact, type Facts, fileName } from './facts.ts';
import { byForm, factsListed } from './listed.ts';

const OBJECT = ['项目编码', '项目名称', '任务编号'];

/** What makes a record one of its kind across files; asked of every record of a unit with each file that comes. */
const identityOf = perObject((record: FormRecord): string => {
  const list = cardForm(record.form)?.twin ?? record.form;
  const columns = LIST_FORMS.find(({ name }) => name === list)?.identity ?? [];
  const rest = columns
    .filter((label) => !OBJECT.includes(label) && label !== UP_TO)
    .map((label) => compact(String(record.fields[label] ?? '')));
  return [
    record.form,
    record.year,
    record.code === '' ? compact(record.name) : record.code,
    statedMonth(record),
    ...rest,
  ].join('\n');
});

const repeatsIn = (facts: Facts): ReadonlyMap<Fact, Fact> => {
  const first = new Map<string, Fact>();
  const repeats = new Map<Fact, Fact>();
  for (const fact of facts.of(...FORMS_OF_UNITS)) {
    const identity = identityOf(fact.record);
    const before = first.get(identity);
    if (before === undefined) first.set(identity, fact);
    else if (before.form !== fact.form) repeats.set(fact, before);
  }
  return repeats;
};

const fault = (group: readonly Fact[], before: Fact): CrossFinding | null => {
  const [first] = group;
  if (first === undefined) return null;
  const other = `${fileName(before)}(工作表“${before.record.sheet}”)`;
  const whole = group.length === first.form.records.length && group.length > 1;
  return crossFault(handedInTwice, first, {
    cell: cellOf(first, '项目名称', '事项'),
    value: first.record.name,
    expected: '同一内容只报一次',
    message: whole
      ? `这张《${first.record.form}》的${group.length}条内容在${other}中都已报过。`
      : `${factsListed(group)}在${other}中已报过《${first.record.form}》。`,
    remedy: '请删去多余的一份；更正的，请直接覆盖原文件。',
  });
};

/** The same fact stands in two files, or on two sheets: counted once. */
export const handedInTwice: CrossCheck = {
  id: 'Q36',
  title: '同一内容在两处报送',
  level: 'hint',
  what: '同一年度同一对象的同一张表只报一次。',
  why: '重复的只按一个对象计数，两处不同时也不知以哪个为准。',
  source: '域内检查口径',
  find: (facts) => {
    const repeats = repeatsIn(facts);
    return byForm([...repeats.keys()]).flatMap((group) => {
      const before = group[0] === undefined ? undefined : repeats.get(group[0]);
      const found = before === undefined ? null : fault(group, before);
      return found === null ? [] : [found];
    });
  },
};
