import { cardForm } from '../../../form/card/card-forms.ts';
import type { CardLayout } from '../../../form/card/card-layout.ts';
import { CARD_LAYOUTS } from '../../../form/card/card-layouts.ts';
import { chosenTemplate, type ScoringChoice } from '../../../form/card/scoring-choice.ts';
import { type ScoringTemplate, scoringTemplate } from '../../../form/card/scoring-template.ts';
import type { FormName } from '../../../form/form-name.ts';
import type { CardPart } from './card-part.ts';

/** The family most of whose signs stand on the card; the first of the list where none does. */
export const layoutOf = (part: CardPart): CardLayout => {
  const said = new Set<string>();
  for (const { label } of part.labels) for (const sign of label.signs) said.add(sign);
  const signsIn = ({ signs }: CardLayout): number => signs.filter((sign) => said.has(sign)).length;
  const best = CARD_LAYOUTS.reduce((one, other) => (signsIn(other) > signsIn(one) ? other : one));
  return best;
};

/** The form's or the family's own scoring template, or what the plan's choice makes of it. */
export const templateOf = (layout: CardLayout, form: FormName, choice: ScoringChoice | undefined): ScoringTemplate => {
  const usual = cardForm(form)?.points ?? layout.scoring;
  return chosenTemplate(scoringTemplate(usual), choice);
};
