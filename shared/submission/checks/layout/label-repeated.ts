import type { Card } from '../../card/card.ts';
import { cardFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** A label stands twice on a card beside different names: whose card it is must not hang on which of them comes first. */
export const labelRepeated: Check<Card> = {
  id: 'Q01',
  title: '同一栏目填了两处且不同',
  level: 'hint',
  what: '项目名称、项目编码、单位名称、主管部门、实施单位在一张单表里写了两处的，要写得一样。',
  why: '只能按其中一处登记，另一处填的内容不起作用。',
  source: '域内检查口径',
  find: (card) =>
    // A table of many projects says each project's own beside its lines.
    (card.oneOfMany ? [] : card.repeated).map(({ label, read, other }) =>
      cardFinding(labelRepeated, card, {
        at: other,
        expected: read.text,
        message: `${whereOnCard(card, other)} 的「${label.trim()}」是${quotedEntry(other)}，前面 ${read.cell} 填的是${quotedEntry(read)}，按${read.cell}登记。`,
        remedy: `请核对后把两处改成一样；${other.cell} 说的是别的项目或单位的，请改它的栏目名称。`,
      }),
    ),
};
