/** Port: the bytes as received, kept under their SHA-256, so that what was read can always be shown again. */
export interface Archive {
  /** Keeping the same content twice is no fault. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Uint8Array | null>;
  /** True where there was something to remove. */
  remove(sha256: string): Promise<boolean>;
}
