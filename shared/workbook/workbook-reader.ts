import type { Workbook } from './grid.ts';

/** Why an object in a unit's folder is no readable workbook; each kind has its remedy in one Chinese sentence. */
export type UnreadableKind =
  | 'empty'
  | 'truncated'
  | 'not-a-workbook'
  | 'zip-without-workbook'
  | 'encrypted'
  | 'legacy-xls'
  | 'text-renamed'
  | 'html-renamed'
  | 'xlsb'
  | 'ods'
  | 'bomb'
  | 'oversized'
  | 'damaged-part'
  | 'doctype'
  | 'half-synced';

/** Thrown by readers; `remedy` is what the unit is told, in Chinese. */
export class UnreadableWorkbook extends Error {
  readonly kind: UnreadableKind;
  readonly remedy: string;

  constructor(kind: UnreadableKind, message: string, remedy: string) {
    super(message);
    this.name = 'UnreadableWorkbook';
    this.kind = kind;
    this.remedy = remedy;
  }
}

/** Port: bytes of one file to a grid. Throws `UnreadableWorkbook`, nothing else, whatever the bytes are. */
export interface WorkbookReader {
  read(bytes: Uint8Array): Promise<Workbook>;
}
