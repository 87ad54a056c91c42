import type { CardPhase } from '../../../form/card/card-form.ts';
import { cardFor } from '../../../form/card/card-forms.ts';
import type { HeadKey, IndicatorColumnKey } from '../../../form/card/label-key.ts';
import type { FormName } from '../../../form/form-name.ts';
import type { CardPart, CardPlace } from './card-part.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { blockOf, headKeyOf } from './label-index.ts';

/** What only the cards of one phase ask for. A table of points alone is a score sheet, of an assessment before the budget, say: no card. */
const phaseOf = (keys: ReadonlySet<IndicatorColumnKey>): CardPhase | null => {
  if (keys.has('certain') || keys.has('forecast')) return 'monitoring';
  if (keys.has('score') && (keys.has('target') || keys.has('actual'))) return 'self-evaluation';
  return keys.has('target') ? 'target' : null;
};

const formFromLabels = (part: CardPart, headers: readonly IndicatorHeader[]): FormName | null => {
  const keys = new Set(headers.flatMap((header) => [...header.columns.keys()]));
  const whole = !part.labels.some((place) => headKeyOf(place.label) === 'projectName');
  const phase = phaseOf(keys);
  return phase === null ? null : (cardFor(whole ? 'whole-unit' : 'project', phase)?.name ?? null);
};

const HEADS: ReadonlySet<HeadKey | undefined> = new Set(['projectName', 'unitName', 'supervisor', 'implementer']);

const opensBlock = ({ label }: CardPlace): boolean => ['funds', 'goals'].includes(blockOf(label) ?? '');

/** A part is a card when its title or its columns name the form and it has a head, and indicators or a title. */
export const formOf = (part: CardPart, headers: readonly IndicatorHeader[]): FormName | null => {
  const hasHead = part.labels.some((place) => HEADS.has(headKeyOf(place.label)));
  if (!hasHead && !(part.form !== null && headers.length > 0)) return null;
  if (headers.length === 0 && (part.form === null || !part.labels.some(opensBlock))) return null;
  return part.form ?? formFromLabels(part, headers);
};
