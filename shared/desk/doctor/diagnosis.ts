/** `well`: as it should be · `doubtful`: it works, but not as people will expect · `ill`: something does not work. */
export type Diagnosis = {
  readonly about: string;
  readonly state: 'well' | 'doubtful' | 'ill';
  readonly says: string;
  /** What to do about it; '' where nothing is to be done. */
  readonly remedy: string;
};

export const well = (about: string, says: string): Diagnosis => ({ about, state: 'well', says, remedy: '' });

export const doubtful = (about: string, says: string, remedy: string): Diagnosis => ({
  about,
  state: 'doubtful',
  says,
  remedy,
});

export const ill = (about: string, says: string, remedy: string): Diagnosis => ({ about, state: 'ill', says, remedy });

const SIGNS = { well: '正常', doubtful: '注意', ill: '有误' } as const;

/** One line a finding, and what to do below it. */
export const diagnosisText = ({ about, state, says, remedy }: Diagnosis): string =>
  `${SIGNS[state]}  ${about}：${says}${remedy === '' ? '' : `\n      → ${remedy}`}`;
