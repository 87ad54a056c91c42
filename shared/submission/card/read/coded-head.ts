import { codedName } from '../../../workbook/values/coded-name.ts';
import type { Card } from '../card.ts';
import { isFilled, withText } from '../entry.ts';

/** A code that stands with the project's name in one cell, set apart, where no other cell gives the code. */
export const withCode = (card: Card): Card => {
  const { projectName, projectCode } = card.head;
  const found = projectName === undefined ? null : codedName(projectName.value.text);
  if (projectName === undefined || found === null || isFilled(projectCode?.value)) return card;
  const { label, value } = projectName;
  return {
    ...card,
    head: {
      ...card.head,
      projectCode: { label, value: withText(value, found.code) },
      projectName: { label, value: withText(value, found.name) },
    },
  };
};
