import { namesOf, type Roster } from '../../unit.ts';
import { compact } from '../../workbook/label.ts';
import { evidenceOf, objectText, textIn } from '../evidence.ts';
import type { Rule } from '../rule.ts';

/** A name as one identity: the roster's unit where it knows the name or an alias, else the name itself. */
const identityOf = (name: string, { units }: Roster): string => {
  const wanted = compact(name);
  return units.find((unit) => namesOf(unit).some((known) => compact(known) === wanted))?.name ?? wanted;
};

/**
 * W09: who commissions or evaluates is who is evaluated. Self-evaluations are that by nature; a row that names no
 * 被评价单位 can't be judged.
 */
export const evaluatorNotIndependent: Rule = {
  id: 'W09',
  title: '委托方或评价机构即被评价单位',
  formula: '委托方 = 被评价单位，或 评价机构 = 被评价单位（自评除外）',
  source: '闵财评〔2022〕1号 O-13 委托主体和评价主体相分离',
  forms: ['重点评价台账', '项目清单'],
  watchesTime: false,
  assess({ context, lookup, facts }, { lines }) {
    if (lines.red === null && lines.yellow === null) return [];
    return facts.recordsAt('重点评价台账', lookup.day, lookup.objects).flatMap((one) => {
      const { record } = one;
      const evaluated = textIn(record, '被评价单位');
      if (record.year !== context.plan.year || evaluated === '' || textIn(record, '评价层次') === '自评') return [];
      const same = ['委托方', '评价机构'].filter((column) => {
        const name = textIn(record, column);
        return name !== '' && identityOf(name, context.roster) === identityOf(evaluated, context.roster);
      });
      if (same.length === 0) return [];
      const text = `${objectText(record)}的${same.join('和')}与被评价单位同为“${evaluated}”，委托主体和评价主体应当分离。`;
      const about = `${one.object}-${textIn(record, '评价层次')}`;
      return [
        { about, level: lines.red !== null ? 'red' : 'yellow', text, evidence: [evidenceOf(one, text)] } as const,
      ];
    });
  },
};
