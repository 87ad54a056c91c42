const NAME_FROM = 1;
const LONGEST = 52;

/** Chinese Windows writes the name in its own code page. */
const ansi = new TextDecoder('gb18030');
const utf8 = new TextDecoder('utf-8');

const isReadable = (name: string): boolean => name !== '' && !/[\p{Cc}\uFFFD]/u.test(name);

/** `,name,machine,date,folder;`, the name sometimes in the first field. */
const ofLibreOffice = (bytes: Uint8Array): string =>
  utf8
    .decode(bytes)
    .split(',')
    .slice(0, 2)
    .map((field) => field.trim())
    .find((field) => field !== '') ?? '';

/** Excel and WPS: the length of the name in one byte, then the name. */
const ofExcel = (bytes: Uint8Array): string => {
  const length = Math.min(bytes[0] ?? 0, LONGEST);
  return ansi.decode(bytes.subarray(NAME_FROM, NAME_FROM + length)).trim();
};

/** Who has a file open, as the lock file beside it says; '' where it does not. */
export const lockOwner = (lockName: string, bytes: Uint8Array): string => {
  const owner = lockName.startsWith('.~lock.') ? ofLibreOffice(bytes) : ofExcel(bytes);
  return isReadable(owner) ? owner : '';
};
