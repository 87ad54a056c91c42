/** What transparent encryption writes in front of a file; programs on that machine never see it. */
const SIGNS = ['E-SafeNet', '%TSD-Header', 'CDGFILE', 'IPGuard'];
const SIGN_REACH = 512;

/** Bits a byte carries; text and tables stay far below, what is encrypted comes near 8. */
const ENCRYPTED_BITS = 7.6;
const FEWEST_BYTES = 1024;

const bitsPerByte = (bytes: Buffer): number => {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts.reduce(
    (sum, count) => (count === 0 ? sum : sum - (count / bytes.length) * Math.log2(count / bytes.length)),
    0,
  );
};

/** What the unit is told, who opens such a file every day without knowing that it is encrypted. */
export const BY_SOFTWARE =
  '这个文件像是被加密软件(透明加密)加密过：在装了该软件的电脑上能直接打开，系统读不了；请用加密软件“解密”(或申请外发)后，再放进文件夹。';

/** Neither a container we know nor text: by its sign, or because nothing else looks so even. */
export const isEncryptedByOthers = (head: Buffer): boolean => {
  const start = head.toString('latin1', 0, SIGN_REACH);
  if (SIGNS.some((sign) => start.includes(sign))) return true;
  return head.length >= FEWEST_BYTES && bitsPerByte(head) >= ENCRYPTED_BITS;
};
