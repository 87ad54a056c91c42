import { z } from 'zod';
import { NO_TEMPLATES, type Templates, templates } from '../../form/own/local-layout.ts';
import { storedShape, type Upgrade } from '../../stored-shape.ts';
import type { Corrections } from '../../submission/own/template-sheet.ts';

/** A workbook of blank forms in 财政局/表样, and what it declares. */
export type TemplateFile = {
  readonly file: string;
  readonly path: string;
  /** Of its bytes as finance put them there, without an answer of ours: what is handed out. */
  readonly clean: string;
  readonly typed: Corrections;
  readonly templates: Templates;
};

/** `retired`: those that were taken away or changed since, the last one last. What was handed in by them stays readable. */
export type TemplateFiles = { readonly files: readonly TemplateFile[]; readonly retired: readonly TemplateFile[] };

const text = z.string();

const templateFile: z.ZodType<TemplateFile> = z.object({
  file: text,
  path: text,
  clean: text,
  typed: z.record(text, z.record(text, text)),
  templates,
});

/** 0 → 1: a blank form that was taken away was forgotten. */
const keptRetired: Upgrade = (kept) => ({ retired: [], ...kept });

export const storedTemplates = storedShape<TemplateFiles>(
  '表样',
  z.object({ files: z.array(templateFile), retired: z.array(templateFile) }),
  [keptRetired],
);

export const NO_FILES: TemplateFiles = { files: [], retired: [] };

/** More than a district changes in years. */
const MOST_RETIRED = 60;

const same = (one: TemplateFile, other: TemplateFile): boolean =>
  JSON.stringify(one.templates) === JSON.stringify(other.templates);

/** A file's blank forms in place of those it held before; null: it is gone. */
export const withTemplate = (
  { files, retired }: TemplateFiles,
  file: string,
  now: TemplateFile | null,
): TemplateFiles => {
  const inForce = [...files.filter((one) => one.file !== file), ...(now === null ? [] : [now])];
  const left = [...retired, ...files.filter((one) => one.file === file)];
  return {
    files: inForce,
    retired: left.filter((one) => !inForce.some((other) => same(one, other))).slice(-MOST_RETIRED),
  };
};

/** Everything in force, files in the order of their paths; of two that declare one form the first counts. */
export const templatesOf = ({ files, retired }: TemplateFiles): Templates => {
  const ordered = [...files].sort((one, other) => (one.path < other.path ? -1 : 1)).map((file) => file.templates);
  const last = retired.map((file) => file.templates).reverse();
  if (ordered.length + last.length === 0) return NO_TEMPLATES;
  return {
    layouts: ordered.flatMap(({ layouts }) => layouts),
    own: ordered.flatMap(({ own }) => own),
    ...(last.length === 0
      ? {}
      : {
          retired: {
            // It still says what its labels mean, and asks for nothing any more.
            layouts: last.flatMap(({ layouts }) => layouts.map((one) => ({ ...one, required: [], split: null }))),
            own: last.flatMap(({ own }) => own),
          },
        }),
  };
};
