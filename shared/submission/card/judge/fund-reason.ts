import type { Card } from '../card.ts';

/** The card has a place to say why its money is as it is: no form is asked for what it gives no room to write. */
export const hasRoomForReason = ({ fundColumns, head }: Card): boolean =>
  fundColumns.reason !== undefined || head.adjustReason !== undefined || head.rateReason !== undefined;
