import { isAnswerSheet } from '../../../workbook/answer-sheet-mark.ts';
import type { AnswerOutcome, AnswerSheet, AnswerWriter } from '../../../workbook/answer-writer.ts';
import { UnreadableWorkbook } from '../../../workbook/workbook-reader.ts';
import { archiveOfWorkbooks } from '../read/archive-workbook.ts';
import { workbookOf } from '../read/package-workbook.ts';
import { sniffFile } from '../read/sniff-file.ts';
import { unreadable } from '../unreadable.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../workbook-part.ts';
import { bufferOf, openPackage, type ZipPackage } from '../zip/zip-package.ts';
import { addAnswer } from './add-answer.ts';
import { answerWorkbook } from './answer-workbook.ts';
import { markCells } from './mark-cells.ts';
import { removeAnswer } from './remove-answer.ts';
import { replaceAnswer } from './replace-answer.ts';
import { reasonAgainstTouching, UNKNOWN_FORM } from './untouchable.ts';

const LEGACY = '这是旧格式(.xls/.et)或加密的工作簿，系统不能写入，审核结果另存在旁边。';

const ARCHIVE = '这是压缩包，已按解压后的各工作簿读取；系统不改动压缩包，审核结果另存在旁边。';

/** The sheet of an earlier answer, recognised by its content; one that can't be read is none of ours. */
const earlierAnswer = (zip: ZipPackage, part: WorkbookPart): SheetEntry | undefined => {
  const { sheets } = workbookOf(zip, part);
  return part.sheets.find((_, index) => {
    try {
      return sheets[index] !== undefined && isAnswerSheet(sheets[index]);
    } catch {
      return false;
    }
  });
};

const answerInto = (file: Buffer, sheet: AnswerSheet): AnswerOutcome => {
  if (sniffFile(file) === 'ole') return { kind: 'untouchable', reason: LEGACY };
  const zip = openPackage(file);
  if (archiveOfWorkbooks(zip) !== null) return { kind: 'untouchable', reason: ARCHIVE };
  const part = readWorkbookPart(zip);
  const reason = reasonAgainstTouching(zip, part);
  if (reason !== null) return { kind: 'untouchable', reason };
  const earlier = earlierAnswer(zip, part);
  const bytes = earlier === undefined ? addAnswer(zip, part, sheet) : replaceAnswer(zip, part, earlier, sheet);
  return bytes === null ? { kind: 'untouchable', reason: UNKNOWN_FORM } : { kind: 'written', bytes };
};

const withoutAnswer = (file: Buffer): Buffer | null => {
  const zip = openPackage(file);
  const part = readWorkbookPart(zip);
  const earlier = reasonAgainstTouching(zip, part) === null ? earlierAnswer(zip, part) : undefined;
  return earlier === undefined ? null : removeAnswer(zip, part, earlier);
};

const asOutcome = (error: unknown): AnswerOutcome => {
  const known = error instanceof UnreadableWorkbook ? error : unreadable('damaged-part', String(error));
  return { kind: 'untouchable', reason: known.remedy };
};

/** Writes answers into packages of any writer: one worksheet is added or replaced, everything else stays byte for byte. */
export const packageAnswerWriter = (): AnswerWriter => ({
  async addTo(bytes, sheet) {
    try {
      return answerInto(bufferOf(bytes), sheet);
    } catch (error) {
      return asOutcome(error);
    }
  },
  async removeFrom(bytes) {
    const file = bufferOf(bytes);
    return sniffFile(file) === 'ole' ? null : withoutAnswer(file);
  },
  async alone(sheet) {
    return answerWorkbook(sheet);
  },
  async marked(bytes, marks) {
    const file = bufferOf(bytes);
    try {
      return sniffFile(file) === 'ole' ? null : markCells(file, marks);
    } catch (error) {
      if (error instanceof UnreadableWorkbook) return null;
      throw error;
    }
  },
});
