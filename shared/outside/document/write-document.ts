import type { Paper } from '../../paper/paper.ts';

/** A paper as .docx. The library is large and wanted once a week: it is loaded when it is. */
export const writeDocument = async (paper: Paper): Promise<Uint8Array> => {
  const { paperDocument } = await import('./paper-document.ts');
  return paperDocument(paper);
};
