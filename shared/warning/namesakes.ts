import type { Day } from '../day.ts';
import { cardForm } from '../form/card/card-forms.ts';
import { FORM_NAMES, type FormName } from '../form/form-name.ts';
import { nearMatchAnswers, nearMatchId } from '../standing/decided/decisions.ts';
import { likeness } from '../standing/facts/likeness.ts';
import type { RegisterObject } from '../standing/facts/object-index.ts';
import { codeOf, nameOf } from '../standing/facts/record-key.ts';
import type { ActiveRecord, UnitFacts } from '../standing/facts/unit-facts.ts';
import { evidenceOf, objectText, textIn } from './evidence.ts';
import type { Warning } from './warning.ts';

/** Forms whose rows speak of objects of the register; the others have no project to confuse. */
const ABOUT_OBJECTS: readonly FormName[] = FORM_NAMES.filter(
  (form) =>
    ![
      '单位名录',
      '工作要点',
      '财政专项资金政策目录',
      '重点绩效评价项目目录',
      '评价机构名录',
      '项目清单',
      '工作记录',
    ].includes(form) && cardForm(form)?.object !== 'whole-unit',
);

type Near = { readonly one: ActiveRecord; readonly object: RegisterObject };

const isWhole = ({ record }: ActiveRecord): boolean => textIn(record, '对象类型').endsWith('整体');

/** The declared objects most like a record that belongs to none; several when they are equally like. */
const nearest = (one: ActiveRecord, objects: readonly RegisterObject[]): readonly Near[] => {
  const scored = objects
    .map((object) => ({ object, score: likeness(nameOf(one.record), object.name) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ object }) => ({ one, object }));
};

const strangers = (facts: UnitFacts, day: Day): readonly ActiveRecord[] => {
  const objects = facts.objectsAt(day);
  if (objects.objects.size === 0) return [];
  const seen = new Map<string, ActiveRecord>();
  for (const one of ABOUT_OBJECTS.flatMap((form) => facts.recordsAt(form, day, objects))) {
    const key = codeOf(one.record) || nameOf(one.record);
    if (!objects.objects.has(one.object) && !isWhole(one) && !seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
};

const warningOf = (facts: UnitFacts, { one, object }: Near, planYear: number): Warning => {
  const declared = object.rows.at(-1);
  const text = `${one.record.form}中的${objectText(one.record)}不在项目清单中，与清单中的${declared === undefined ? object.name : objectText(declared)}相近，请在“处置”列填“同一项目”或“不是”。`;
  return {
    id: nearMatchId(facts.unit.code, codeOf(one.record) || nameOf(one.record), object.id),
    rule: 'W00',
    planYear,
    unit: facts.unit,
    dutyOrRule: 'W00',
    level: 'blue',
    text,
    basis: '项目按编码匹配，没有编码的按名称完全一致匹配；名称相近的由人确认一次，系统记住，不作猜测。',
    evidence: [evidenceOf(one, text)],
    firstSeen: one.version.from,
  };
};

/**
 * Records that belong to no declared object but are named much like one (renamed, 一期/二期, full-width, blanks): shown once
 * for a person to decide, and counted only then. They carry the rule number W00 and are never mailed.
 */
export const namesakes = (facts: UnitFacts, day: Day, planYear: number): readonly Warning[] => {
  const unknown = strangers(facts, day);
  if (unknown.length === 0) return [];
  const { refused } = nearMatchAnswers(facts.standing, day);
  const objects = [...facts.objectsAt(day).objects.values()];
  return unknown
    .flatMap((one) => nearest(one, objects))
    .map((near) => warningOf(facts, near, planYear))
    .filter(({ id }) => !refused.has(id));
};
