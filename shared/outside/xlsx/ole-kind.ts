/** What an OLE compound file holds, by the names of the streams in its directory. */
export type OleKind = 'workbook' | 'encrypted' | 'word' | 'other';

const holds = (file: Buffer, stream: string): boolean => file.includes(`${stream}\0`, 0, 'utf16le');

export const oleKindOf = (file: Buffer): OleKind => {
  if (holds(file, 'EncryptedPackage')) return 'encrypted';
  if (holds(file, 'Workbook') || holds(file, 'Book')) return 'workbook';
  return holds(file, 'WordDocument') ? 'word' : 'other';
};
