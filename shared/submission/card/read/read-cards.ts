import type { SheetView } from '../../../workbook/sheet-view.ts';
import { runChecks } from '../../check.ts';
import { CARD_CHECKS } from '../../checks/card-checks.ts';
import type { FormRead } from '../../form-read.ts';
import type { ReadingContext } from '../../reading-context.ts';
import type { Card } from '../card.ts';
import { cardRecord } from '../card-record.ts';
import { cardPartsOf } from '../layout/card-area.ts';
import { unitNamed } from './card-unit.ts';
import { readCard } from './read-card.ts';
import { sampleName } from './sample-card.ts';
import { understoodLabels } from './understood-labels.ts';
import { isUntouched } from './untouched-card.ts';

const samplesOn = ({ blocks }: Card): Pick<FormRead, 'samples'> => {
  const samples = blocks.flatMap((block) => block.samples ?? []);
  return samples.length === 0 ? {} : { samples };
};

/** A card that shows how to fill one in is a form to be filled in, whatever stands on it, and is named by the row of its name. */
const sampleRead = (card: Card, row: number): FormRead => ({
  form: card.form,
  sheet: card.sheet,
  year: card.year?.value ?? null,
  unit: null,
  nil: false,
  blank: true,
  records: [],
  findings: [],
  samples: [row],
});

const formRead = (card: Card, untouched: boolean, context: ReadingContext): FormRead => ({
  form: card.form,
  sheet: card.sheet,
  year: card.year?.value ?? null,
  unit: unitNamed(card, context),
  nil: false,
  blank: untouched,
  labels: understoodLabels(card),
  records: untouched ? [] : [cardRecord(card)],
  findings: untouched ? [] : runChecks(CARD_CHECKS, card, context),
  ...samplesOn(card),
});

/**
 * Every card on a sheet, each as one form with one record and what the checks found on it; empty where the sheet holds none.
 * `handedOut`: the sheet was made from the district's own blank form, so that names and budgets alone are no hand-in.
 */
export const readCards = (
  view: SheetView,
  context: ReadingContext,
  date1904 = false,
  handedOut = false,
): readonly FormRead[] =>
  cardPartsOf(view).flatMap((part) =>
    readCard(view, part, { scoring: context.scoring ?? [], date1904 }).map((card) => {
      const sample = sampleName(card);
      return sample === null
        ? formRead(card, isUntouched(card, part, handedOut), context)
        : sampleRead(card, sample.row);
    }),
  );
