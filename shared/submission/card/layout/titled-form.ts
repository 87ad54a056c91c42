import { NO_CARD } from '../../../form/card/card-form.ts';
import { CARD_FORMS } from '../../../form/card/card-forms.ts';
import type { FormName } from '../../../form/form-name.ts';
import { compact } from '../../../workbook/label.ts';

/** The form a title names; null for anything that is no title of a card. */
export const titledForm = (text: string): FormName | null => {
  if (text.length > 90 || !text.includes('表')) return null;
  const title = compact(text);
  if (title.length > 60 || /[。;；]/u.test(title) || !/表(?:\(.*\))?$/u.test(title) || /^(?:注|说明|备注)/u.test(title))
    return null;
  const fits = CARD_FORMS.find(({ titles }) => titles.every((group) => group.some((word) => title.includes(word))));
  return NO_CARD.some((word) => title.includes(word)) ? null : (fits?.name ?? null);
};
