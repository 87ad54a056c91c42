import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Shorter texts gain nothing. */
const WORTH_BYTES = 2048;

/** Half the work of the usual 6, a seventh more bytes. */
const LEVEL = 3;

/**
 * A ledger entry as its row keeps it. A reading repeats its labels in each record: of 85 kB 10 are left, so that a file saved
 * again seventy times does not fill the disk, and no past day has to be forgotten for it.
 */
export const packedEntry = (text: string): string | Uint8Array =>
  Buffer.byteLength(text) < WORTH_BYTES ? text : deflateRawSync(text, { level: LEVEL });

/** The text of an entry's row; releases before kept each as it was. */
export const unpackedEntry = (kept: unknown): string =>
  kept instanceof Uint8Array ? inflateRawSync(kept).toString('utf8') : String(kept);
