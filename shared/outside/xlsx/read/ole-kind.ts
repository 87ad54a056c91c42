/** What an OLE compound file holds, by the names of the streams in its directory. */
export type OleKind = 'workbook' | 'encrypted' | 'protected' | 'word' | 'other';

const holds = (file: Buffer, stream: string): boolean => file.includes(`${stream}\0`, 0, 'utf16le');

/** Rights management: a sensitivity label, or permissions for named people. */
const RIGHTS = ['DRMEncryptedTransform', 'DRMEncryptedDataSpace', '\tDRMContent'];

export const oleKindOf = (file: Buffer): OleKind => {
  if (RIGHTS.some((stream) => holds(file, stream))) return 'protected';
  if (holds(file, 'EncryptedPackage')) return 'encrypted';
  if (holds(file, 'Workbook') || holds(file, 'Book')) return 'workbook';
  return holds(file, 'WordDocument') ? 'word' : 'other';
};
