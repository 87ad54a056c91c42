import { z } from 'zod';
import { NO_TEMPLATES, type Templates, templates } from '../../form/own/local-layout.ts';
import { storedShape } from '../../stored-shape.ts';
import type { Corrections } from '../../submission/own/read-template.ts';

/** A workbook of blank forms in 财政局/表样, and what it declares. */
export type TemplateFile = {
  readonly file: string;
  readonly path: string;
  /** Of its bytes as finance put them there, without an answer of ours: what is handed out. */
  readonly clean: string;
  readonly typed: Corrections;
  readonly templates: Templates;
};

export type TemplateFiles = { readonly files: readonly TemplateFile[] };

const text = z.string();

export const storedTemplates = storedShape<TemplateFiles>(
  '表样',
  z.object({
    files: z.array(
      z.object({ file: text, path: text, clean: text, typed: z.record(text, z.record(text, text)), templates }),
    ),
  }),
);

export const NO_FILES: TemplateFiles = { files: [] };

/** Everything in force, files in the order of their paths; of two that declare one form the first counts. */
export const templatesOf = ({ files }: TemplateFiles): Templates => {
  const ordered = [...files].sort((one, other) => (one.path < other.path ? -1 : 1)).map((file) => file.templates);
  return ordered.length === 0
    ? NO_TEMPLATES
    : { layouts: ordered.flatMap(({ layouts }) => layouts), own: ordered.flatMap(({ own }) => own) };
};
