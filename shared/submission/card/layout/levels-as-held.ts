import type { IndicatorColumnKey } from '../../../form/card/label-key.ts';
import { bareLabel } from '../../../form/lexicon/bare-label.ts';
import type { CardPart, CardPlace } from './card-part.ts';
import type { HeaderBand } from './header-band.ts';
import { blockOf } from './label-index.ts';

type Columns = ReadonlyMap<IndicatorColumnKey, CardPlace>;

const SECOND =
  /^(?:数量|质量|时效|成本|(?:社会|经济|生态|环境)(?:效益|效果)|可持续(?:影响|发展)|(?:(?:服务|受益)对象)?满意度)(?:指标)?$/u;
/** Words no first level has. */
const SECOND_ALONE = /^(?:数量|质量|时效)/u;

const textsUnder = (part: CardPart, { bottom }: HeaderBand, { area }: CardPlace): readonly string[] => {
  const closes = (row: number): boolean =>
    part.inRow(row).some(({ label }) => ['sum', 'tail'].includes(blockOf(label) ?? ''));
  const end = part.rows.find((row) => row > bottom && closes(row)) ?? Number.POSITIVE_INFINITY;
  return part.places
    .filter(({ row, column }) => row > bottom && row < end && column >= area.left && column <= area.right)
    .map(({ text }) => bareLabel(text));
};

/**
 * 一级指标 over 数量指标, 质量指标 … and 二级指标 over what is counted, on a form without a third level: each label stands one level
 * above what its column holds.
 */
export const levelsAsHeld = (part: CardPart, band: HeaderBand, columns: Columns): Columns => {
  const [level1, level2] = [columns.get('level1'), columns.get('level2')];
  if (level1 === undefined || level2 === undefined || columns.has('name')) return columns;
  const texts = textsUnder(part, band, level1);
  const isSecond = texts.some((text) => SECOND_ALONE.test(text)) && texts.every((text) => SECOND.test(text));
  if (!isSecond) return columns;
  return new Map([...[...columns].filter(([key]) => key !== 'level1'), ['level2', level1], ['name', level2]]);
};
