import { moneyText } from '../../../workbook/values/money.ts';
import type { Card } from '../../card/card.ts';
import { groupedFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { unitSlip } from '../../card/judge/fund-soundness.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

const AMOUNTS_IN_TWO_UNITS: CheckText = {
  id: 'Q03',
  title: '混用元和万元',
  level: 'error',
  what: '同一行、同一张表的金额用同一个单位；彼此相差约一万倍的，是单位错而不是金额错。',
  why: '混用单位会使合计和执行率全部出错。',
  source: '公开的部门整体支出绩效目标申报表(基本支出填元、项目支出填万元)',
};

/** One amount of a row is about ten thousand times another: a slip of unit, not of amount. */
export const rowAmountsInTwoUnits: Check<ListRow> = {
  ...AMOUNTS_IN_TWO_UNITS,
  find: (row) => {
    if (row.slip === null) return [];
    const { large, small } = row.slip;
    const unit = row.table.unitOf(large);
    const fen = Number(row.record.fields[small]);
    return [
      faultInRow(AMOUNTS_IN_TWO_UNITS, row, large, {
        expected: `与“${small}”${moneyText(fen, unit)}${unit}同一单位`,
        message: `${rowName(row.row, row.record.name)}的“${large}”约为“${small}”的一万倍，应是一个填了元、一个填了万元。`,
        remedy: `请把该行金额统一为${unit}。`,
      }),
    ];
  },
};

/** Some amounts of a card are in another unit than the rest: one fault with its reach. */
export const cardAmountsInTwoUnits: Check<Card> = {
  ...AMOUNTS_IN_TWO_UNITS,
  find: (card) => {
    const slip = unitSlip(card);
    if (slip === null) return [];
    const { unit } = card.money;
    const looks = slip.factor === 'large' ? '按元填写' : '按万元填写';
    return groupedFinding(AMOUNTS_IN_TWO_UNITS, card, slip.amounts, (at, reach) => ({
      expected: `以${unit}为单位的金额`,
      message: `${whereOnCard(card, at)} 的「${at.text}」与其他金额相差约一万倍，像是${looks}的，而本表单位是${unit}${reach}。`,
      remedy: `请把这些金额换算成${unit}。`,
    }));
  },
};
