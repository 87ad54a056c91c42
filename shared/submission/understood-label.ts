/** A label that is not the contract's, and what it was taken for: by its words, its place, or the district's own blank form. */
export type UnderstoodLabel = {
  readonly cell: string;
  /** As it stands on the form. */
  readonly label: string;
  /** The contract's label, or `偏差原因` and the like of an indicator. */
  readonly field: string;
  readonly by: 'words' | 'place' | 'template';
};

export const UNDERSTOOD_BY: { readonly [by in UnderstoodLabel['by']]: string } = {
  words: '词',
  place: '位置',
  template: '表样',
};
