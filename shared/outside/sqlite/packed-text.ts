import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/**
 * From so many bytes on. Shorter entries gain nothing; the standing of a unit that saved its forms now and then is written again and again
 * and shorter, that of one which saved them seventy times holds all versions.
 */
export const WORTH_PACKING = { entry: 2048, standing: 400_000 } as const;

/**
 * A text as its row keeps it, compressed from so many bytes on. A reading repeats its labels in each record: of 63 kB 7 are left, and
 * of a standing that holds seventy versions of a file, 1.7 MB, 8 kB (inflate looks back 32 kB only and leaves 45). So a file saved again
 * and again does not fill the disk, and no past day has to be forgotten for it.
 */
export const packedText = (text: string, worthBytes: number): string | Uint8Array =>
  Buffer.byteLength(text) < worthBytes ? text : zstdCompressSync(text);

/** The text of a row; releases before kept each as it was. */
export const unpackedText = (kept: unknown): string =>
  kept instanceof Uint8Array ? zstdDecompressSync(kept).toString('utf8') : String(kept);
