const DAY_MS = 86_400_000;

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** The end record may have a comment of up to 65,535 bytes behind it. */
const END_REACH = 22 + 65_535;

const startsLikeZip = (bytes: Uint8Array): boolean => ZIP_START.every((byte, index) => bytes[index] === byte);

const hasZipEnd = (bytes: Uint8Array): boolean => {
  const stop = Math.max(0, bytes.length - END_REACH);
  for (let at = bytes.length - 22; at >= stop; at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x05 && bytes[at + 3] === 0x06) return true;
  }
  return false;
};

/**
 * Whether a file can be taken as fully copied: a workbook package once its end is there, anything else once nobody has
 * touched it for `quietMs`. A package cut short, or nothing at all yet, is most likely a copy under way and is waited for
 * `growingMs` after its last growth; what never becomes whole is read all the same. A time more than a day ahead says nothing: a
 * clock was wrong, and nobody waits until it comes.
 */
export const isWrittenOut = (
  bytes: Uint8Array,
  untouchedForMs: number,
  { quietMs, growingMs }: { readonly quietMs: number; readonly growingMs: number },
): boolean => {
  if (startsLikeZip(bytes) && hasZipEnd(bytes)) return true;
  if (untouchedForMs < -DAY_MS) return true;
  return untouchedForMs >= (startsLikeZip(bytes) || bytes.length === 0 ? growingMs : quietMs);
};
