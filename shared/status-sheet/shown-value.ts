import { figureText } from '../figure.ts';
import type { StatusValue } from './status-book.ts';

/** A value as a reader of the page sees it; '' for a blank cell. */
export const shownValue = (value: StatusValue): string => {
  if (value === null) return '';
  return typeof value === 'object' ? figureText(value) : String(value);
};
