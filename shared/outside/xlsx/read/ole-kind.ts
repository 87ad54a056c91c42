/** What an OLE compound file holds, by the names of the streams in its directory. */
export type OleKind = 'workbook' | 'encrypted' | 'protected' | 'word' | 'slides' | 'mail' | 'drawing' | 'other';

const holds = (file: Buffer, stream: string): boolean => file.includes(`${stream}\0`, 0, 'utf16le');

/** Rights management: a sensitivity label, or permissions for named people. */
const RIGHTS = ['DRMEncryptedTransform', 'DRMEncryptedDataSpace', '\tDRMContent'];

const OTHERS: readonly (readonly [string, OleKind])[] = [
  ['WordDocument', 'word'],
  ['PowerPoint Document', 'slides'],
  ['__properties_version1.0', 'mail'],
  ['__substg1.0_0037001F', 'mail'],
  ['VisioDocument', 'drawing'],
];

export const oleKindOf = (file: Buffer): OleKind => {
  if (RIGHTS.some((stream) => holds(file, stream))) return 'protected';
  if (holds(file, 'EncryptedPackage')) return 'encrypted';
  if (holds(file, 'Workbook') || holds(file, 'Book')) return 'workbook';
  return OTHERS.find(([stream]) => holds(file, stream))?.[1] ?? 'other';
};
