/** Families of one and the same form, named by where they are issued. */
type FamilyName = 'central' | 'shanghai' | 'shaanxi' | 'sichuan' | 'hubei' | 'hebei' | 'anhui' | 'tianjin';

/**
 * One family of local forms, as data: a new year's wording is an edit here, never to a reader. Labels are found by what they
 * say and where they stand towards each other, so no family holds an address.
 */
export type CardLayout = {
  readonly family: FamilyName;
  /** Words that give the family away; the family with most of them on a card is taken, central on a draw. */
  readonly signs: readonly string[];
  /** What money means where neither title, label nor corner says it. */
  readonly money: '万元' | '元';
  /** Name of the scoring template (see `scoring-template.ts`) where neither card nor plan says another. */
  readonly scoring: string;
  /** A rate under this many hundredths of a percent must be explained on the card; null where the family asks for none. */
  readonly explainRateBelow: number | null;
  /** A change of the budget in the year must be explained on the card. */
  readonly explainAdjustment: boolean;
  /** Most characters of a reason and of a conclusion; null where the family sets none. */
  readonly reasonLimit: number | null;
  readonly conclusionLimit: number | null;
};
