import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combinedCrc } from '../../../shared/outside/xlsx/zip/combined-crc.ts';
import { joinedPieces, packPiece } from '../../../shared/outside/xlsx/zip/packed-pieces.ts';

const bytes = fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one));

it('the checksum of two texts comes from theirs', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const second = { crc: crc32(other), size: other.length };
      expect(combinedCrc(crc32(one), second)).toBe(crc32(Buffer.concat([one, other])));
    }),
  );
});

it('pieces packed by themselves are one text behind each other, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { maxLength: 6 }), async (pieces) => {
      const packed = await Promise.all(pieces.map((piece) => packPiece(piece, 4)));
      const [there, back] = [joinedPieces(packed), joinedPieces(packed.toReversed())];

      expect(inflateRawSync(there.packed).equals(Buffer.concat(pieces))).toBe(true);
      expect(inflateRawSync(back.packed).equals(Buffer.concat(pieces.toReversed()))).toBe(true);
      expect(there).toMatchObject({ crc: crc32(Buffer.concat(pieces)), size: Buffer.concat(pieces).length });
    }),
  );
});
