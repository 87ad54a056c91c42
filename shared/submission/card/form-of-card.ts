import type { CardForm } from '../../form/card/card-form.ts';
import { cardForm } from '../../form/card/card-forms.ts';
import type { Card } from './card.ts';

/** The declaration of the form a card is of. Throws where a form was read as a card that is none: a fault of ours. */
export const formOfCard = ({ form }: Pick<Card, 'form'>): CardForm => {
  const declared = cardForm(form);
  if (declared === undefined) throw new Error(`${form} is no card form.`);
  return declared;
};

/** The card looks back and scores what was reached. */
export const isSelfEvaluation = (card: Pick<Card, 'form'>): boolean => formOfCard(card).phase === 'self-evaluation';

/** The card says what is to be reached. */
export const isTarget = (card: Pick<Card, 'form'>): boolean => formOfCard(card).phase === 'target';

/** The card is about one project, not about a whole department or unit. */
export const isProject = (card: Pick<Card, 'form'>): boolean => formOfCard(card).object === 'project';
