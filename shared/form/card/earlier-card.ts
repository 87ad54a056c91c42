/** An indicator as an earlier accepted card set it. */
export type EarlierIndicator = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  /** Points; null where the card gave none. */
  readonly weight: number | null;
};

/**
 * What a card that was accepted before says of the same object: of the same year it is taken over; of the year before it is
 * shown to be set anew.
 */
export type EarlierCard = { readonly goal: string | null; readonly indicators: readonly EarlierIndicator[] };

/** Begins what last year's card said where this year's has to be written: no answer while it stands so. */
export const LAST_YEAR = '上年：';
