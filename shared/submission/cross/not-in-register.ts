import { cardsOf } from '../../form/card/card-forms.ts';
import type { FormName } from '../../form/form-name.ts';
import { type CrossCheck, cellOf, crossFault, type Fact, type Facts, named } from './facts.ts';
import { byForm, oneForAll } from './listed.ts';
import { nearestName } from './nearest-name.ts';

const FORMS: readonly FormName[] = [
  '绩效自评汇总表',
  '绩效跟踪汇总表',
  '事前绩效评估台账',
  '绩效信息公开目录',
  ...cardsOf({ object: 'project' }),
];

const WHOLE = ['部门整体', '单位整体'];
const MANY = 3;

const strangers = (facts: Facts): readonly Fact[] => {
  const years = new Set(facts.of('项目清单').map(({ record }) => record.year));
  return facts
    .of(...FORMS)
    .filter(({ record }) => years.has(record.year) && !WHOLE.includes(String(record.fields['对象类型'])))
    .filter((fact) => facts.sameObject(fact, '项目清单').length === 0);
};

const one = (facts: Facts, fact: Fact) => {
  const names = facts
    .of('项目清单')
    .filter(({ record }) => record.year === fact.record.year)
    .map(({ record }) => record.name);
  const near = nearestName(fact.record.name, names);
  return crossFault(notInRegister, fact, {
    cell: cellOf(fact, '项目名称'),
    value: fact.record.name,
    expected: near === null ? '项目清单中的项目' : `是否即“${near}”`,
    message: `${fact.record.year}年度项目清单里没有${named(fact)}${near === null ? '' : `,最接近的是“${near}”`}。`,
    remedy: '请填写与项目清单一致的项目编码或名称；新增的项目请先补入项目清单。',
  });
};

/** An object the unit's register of that year doesn't have: shown, with the nearest name, never guessed. */
export const notInRegister: CrossCheck = {
  id: 'Q37',
  title: '项目不在项目清单中',
  level: 'hint',
  what: '各表的项目应能在同一年度的项目清单中按编码或名称找到。',
  why: '找不到的项目不计入覆盖率。',
  source: '域内检查口径(按申报清单核对)',
  find: (facts) =>
    byForm(strangers(facts)).flatMap((group) =>
      group.length <= MANY
        ? group.map((fact) => one(facts, fact))
        : oneForAll(notInRegister, group, {
            expected: '项目清单中的项目',
            message: (names, count) => `有${count}个项目不在同一年度的项目清单中：${names}。`,
            remedy: '请核对项目编码和名称；新增的项目请先补入项目清单。',
          }),
    ),
};
