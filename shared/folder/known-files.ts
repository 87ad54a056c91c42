/** What the system knows of a file it has dealt with: enough to tell a new hand-in from its own write or an old notice. */
export type KnownFile = {
  readonly file: string;
  readonly path: string;
  /** The stamp's version after the last reading or own write. */
  readonly version: string;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly receipt: string;
  /** Digest of the answer last written, so that an unchanged answer is not written again. */
  readonly answer: string;
  /** Digest of the findings across forms the answer names; they may change with another file of the unit. */
  readonly across: string;
  /** Why the answer could not be written into the file yet; '' when it was. */
  readonly pending: string;
  /** Where the answer lies beside the file; '' when it lies in it. */
  readonly beside: string;
  /** Digest of the plan and roster facts the reading was made under, so that new rules know what to read again. */
  readonly rules: string;
  /** Digest of the reading, so that reading again under new rules is a hand-in only where it says something else. */
  readonly reading: string;
};

/** Port: known files by identity. */
export interface KnownFiles {
  get(file: string): Promise<KnownFile | null>;
  put(known: KnownFile): Promise<void>;
  /** Files with these cells of the department's: a rename or a copy shows itself by them. */
  byFingerprint(fingerprint: string): Promise<readonly KnownFile[]>;
  remove(file: string): Promise<void>;
  all(): Promise<readonly KnownFile[]>;
}
