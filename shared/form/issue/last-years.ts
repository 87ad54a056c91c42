import { LAST_YEAR } from '../card/earlier-card.ts';
import { type CardBlock, field } from './card-grid.ts';

/** A value of last year where this year's is to be written: yellow like every cell that waits. */
export const lastYears = (row: number, from: number, to: number, text: string | null): CardBlock => ({
  ...field(row, from, text === null || text === '' ? null : `${LAST_YEAR}${text}`, { to }),
  style: 'input',
});
