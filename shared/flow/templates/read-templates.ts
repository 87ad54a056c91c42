import type { Templates } from '../../form/own/local-layout.ts';
import { readTemplate } from '../../submission/own/read-template.ts';
import { typedIn } from '../../submission/own/template-answer.ts';
import type { Corrections, TemplateSheet } from '../../submission/own/template-sheet.ts';
import { isAnswerSheet } from '../../workbook/answer-sheet-mark.ts';
import type { Workbook } from '../../workbook/grid.ts';
import { UnreadableWorkbook } from '../../workbook/workbook-reader.ts';
import type { Home } from '../home.ts';

/** A workbook of blank forms as read: what finance typed into its answer counts, else what it typed before. */
export type TemplatesRead = {
  readonly sheets: readonly TemplateSheet[];
  readonly typed: Corrections;
  readonly templates: Templates;
  /** Our answer is in it already. */
  readonly answered: boolean;
};

const templatesIn = (sheets: readonly TemplateSheet[]): Templates => ({
  layouts: sheets.flatMap((sheet) => (sheet.is === 'layout' ? [sheet.layout] : [])),
  own: sheets.flatMap((sheet) => (sheet.is === 'own' ? [sheet.form] : [])),
});

/** The blank forms in a workbook; a Chinese sentence where it is no readable workbook. */
export const readTemplates = async (
  { reader, cellFacts }: Pick<Home, 'reader' | 'cellFacts'>,
  bytes: Uint8Array,
  before: (workbook: Workbook) => Corrections,
): Promise<TemplatesRead | string> => {
  try {
    const workbook = await reader.read(bytes);
    const answer = workbook.sheets.find(isAnswerSheet);
    const typed = (answer === undefined ? null : typedIn(answer)) ?? before(workbook);
    const sheets = readTemplate(workbook, await cellFacts.read(bytes), typed);
    return { sheets, typed, templates: templatesIn(sheets), answered: answer !== undefined };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return error.remedy;
  }
};
