import type { FormName } from '../../form/form-name.ts';
import type { CardPart } from './card-part.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { blockOf, headKeyOf } from './label-index.ts';

const formFromLabels = (part: CardPart, headers: readonly IndicatorHeader[]): FormName | null => {
  const keys = new Set(headers.flatMap((header) => [...header.columns.keys()]));
  const whole = !part.places.some((place) => headKeyOf(place.label) === 'projectName');
  if (keys.has('certain') || keys.has('forecast')) return '项目支出绩效运行监控表';
  if (keys.has('score')) return whole ? '部门(单位)整体支出绩效自评表' : '项目支出绩效自评表';
  if (keys.has('target')) return whole ? '部门(单位)整体支出绩效目标表' : '项目支出绩效目标申报表';
  return null;
};

/** A part is a card when its title or its columns name the form and it has a head, and indicators or a title. */
export const formOf = (part: CardPart, headers: readonly IndicatorHeader[]): FormName | null => {
  const keys = new Set(part.places.map((place) => headKeyOf(place.label)));
  const blocks = new Set(part.places.map((place) => blockOf(place.label)));
  const hasHead = ['projectName', 'unitName', 'supervisor', 'implementer'].some((key) =>
    keys.has(key as 'projectName'),
  );
  if (!hasHead && !(part.form !== null && headers.length > 0)) return null;
  if (headers.length === 0 && (part.form === null || !(blocks.has('funds') || blocks.has('goals')))) return null;
  return part.form ?? formFromLabels(part, headers);
};
