import type { CardStage } from '../../form/card/card-form.ts';
import { cardFor } from '../../form/card/card-forms.ts';
import type { IndicatorColumnKey } from '../../form/card/label-key.ts';
import type { FormName } from '../../form/form-name.ts';
import type { CardPart } from './card-part.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { blockOf, headKeyOf } from './label-index.ts';

/** What only the cards of one stage ask for. */
const stageOf = (keys: ReadonlySet<IndicatorColumnKey>): CardStage | null => {
  if (keys.has('certain') || keys.has('forecast')) return 'monitoring';
  if (keys.has('score')) return 'self-evaluation';
  return keys.has('target') ? 'target' : null;
};

const formFromLabels = (part: CardPart, headers: readonly IndicatorHeader[]): FormName | null => {
  const keys = new Set(headers.flatMap((header) => [...header.columns.keys()]));
  const whole = !part.places.some((place) => headKeyOf(place.label) === 'projectName');
  const stage = stageOf(keys);
  return stage === null ? null : (cardFor(whole ? 'whole-unit' : 'project', stage)?.name ?? null);
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
