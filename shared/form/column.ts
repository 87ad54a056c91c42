/** What a column of a list form holds, and so how its cells are read and its values compared. */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'money'
  | 'rate'
  | 'score'
  | 'day'
  | 'flag'
  | 'word'
  | 'words'
  | 'year'
  | 'count'
  | 'month';

export type Column = {
  /** The exact label of forms.md §2; fields of a record are keyed by it. */
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly kind: ColumnKind;
  /** A table without it is not this form. */
  readonly anchor: boolean;
  /** Closed vocabulary of `word` and `words` columns. */
  readonly vocabulary?: readonly string[];
  /** What can't be read as the kind stands as it is written, for whoever knows more words: 期后10日, 4月底 among days. */
  readonly asWritten?: true;
  /** Words of a district that stand for another one of the vocabulary, which is what a record then says. */
  readonly sameAs?: ReadonlyMap<string, string>;
  /** A row without a value here is an error. */
  readonly required: boolean;
  /** False: read where it stands, but left off the blank forms that are handed out. */
  readonly issued?: false;
};
