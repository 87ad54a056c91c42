/** Where the answer of a hand-in is. */
export type AnswerPlace =
  | { readonly where: 'inside' }
  | { readonly where: 'beside'; readonly path: string }
  /** Nowhere: the file is taken as 附件 and left as it is. */
  | { readonly where: 'none' }
  /** Not where it belongs yet, and why; `beside`: it lies there until then, null where it lies nowhere. */
  | { readonly where: 'owed'; readonly because: string; readonly beside: string | null }
  /** A newer version came while it was being written: that one gets an answer. */
  | { readonly where: 'overtaken'; readonly beside: string | null };

/** A file the system wrote itself: no hand-in, never read again. */
export type OwnFile = {
  readonly kind: 'ours';
  readonly file: string;
  readonly path: string;
  /** The stamp's version after our write. */
  readonly version: string;
};

/**
 * Noted before a first hand-in is recorded: should the process end in between and the file then be taken away, its leaving is
 * still noticed. Otherwise it says nothing.
 */
type UnsettledFile = { readonly kind: 'unsettled'; readonly file: string; readonly path: string };

/** A hand-in that was read, recorded and answered. */
export type HandedInFile = {
  readonly kind: 'handed-in';
  readonly file: string;
  readonly path: string;
  /** The stamp's version after the last reading or own write. */
  readonly version: string;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly receipt: string;
  /** The ledger it is entered in; absent where an earlier release entered it under its first folder. */
  readonly ledger?: string;
  /**
   * Where it has just moved to: the ledger it is being entered in. Absent once that is done; should the process end in between and the
   * file then be moved back, what was begun there is still ended.
   */
  readonly entering?: string;
  readonly answer: AnswerPlace;
  /** Digest of the answer last written, so that an unchanged answer is not written again; '' while none was. */
  readonly says: string;
  /** Digest of what the answer says because of other files of the unit and of decisions; '' for nothing. */
  readonly across: string;
  /** Digest of the plan and roster facts the reading was made under, so that new rules know what to read again. */
  readonly rules: string;
  /** Digest of the reading, so that reading again under new rules is a hand-in only where it says something else. */
  readonly reading: string;
};

/** What the system knows of a file it has dealt with: enough to tell a new hand-in from its own write or an old notice. */
export type KnownFile = OwnFile | UnsettledFile | HandedInFile;

/** Why the answer is not in the file although it should be; null where it is where it belongs. */
export const owedBecause = (known: KnownFile): string | null =>
  known.kind === 'handed-in' && known.answer.where === 'owed' ? known.answer.because : null;

/**
 * Nothing about it is left half-way: recorded where it lies, and its answer where it belongs. A file that was not there when its answer
 * was to be written may come back as it was, with its share.
 */
export const isSettled = (known: KnownFile): known is OwnFile | HandedInFile => {
  if (known.kind !== 'handed-in') return known.kind === 'ours';
  return owedBecause(known) === null && known.answer.where !== 'overtaken' && known.entering === undefined;
};

/** Where an answer lies beside the file; null where none does. */
export const answerBeside = (known: KnownFile): string | null => {
  if (known.kind !== 'handed-in' || known.answer.where === 'inside' || known.answer.where === 'none') return null;
  return known.answer.where === 'beside' ? known.answer.path : known.answer.beside;
};

export const isHandedIn = (known: KnownFile): known is HandedInFile => known.kind === 'handed-in';

/** Port: known files by identity. */
export interface KnownFiles {
  get(file: string): Promise<KnownFile | null>;
  /** `before`: what is known of it, where the caller has it in hand, which spares a look; null for nothing of any use. */
  put(known: KnownFile, before?: KnownFile | null): Promise<void>;
  /**
   * Hand-ins with these cells of the unit's under a wanted path: a rename or a copy shows itself by them. A whole district may
   * hand in the same blank form, so paths are asked first.
   */
  byFingerprint(fingerprint: string, isWanted: (path: string) => boolean): Promise<readonly HandedInFile[]>;
  remove(file: string): Promise<void>;
  all(): Promise<readonly KnownFile[]>;
}
