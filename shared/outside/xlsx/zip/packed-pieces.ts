import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { combinedCrc } from './combined-crc.ts';

/** A piece of an entry, packed so that it can stand behind any other; of its contents only checksum and length are kept. */
export type PackedPiece = { readonly packed: Buffer; readonly crc: number; readonly size: number };

const deflated = promisify<Buffer, { readonly level: number; readonly finishFlush: number }, Buffer>(deflateRaw);

/** Packed by itself, to its end on a whole byte: nothing in it points back into what stands before. */
export const packPiece = async (bytes: Buffer, level: number): Promise<PackedPiece> => {
  const { length: size } = bytes;
  const crc = crc32(bytes);
  return { packed: await deflated(bytes, { level, finishFlush: constants.Z_FULL_FLUSH }), crc, size };
};

/** An empty last block: without it the contents never end. */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/** The pieces as one. */
export const joinedPieces = (pieces: readonly PackedPiece[]): PackedPiece => {
  let [crc, size] = [0, 0];
  for (const piece of pieces) {
    crc = combinedCrc(crc, piece);
    size += piece.size;
  }
  return { packed: Buffer.concat([...pieces.map(({ packed }) => packed), LAST_BLOCK]), crc, size };
};
