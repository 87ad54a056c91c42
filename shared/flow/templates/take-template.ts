import type { FileStamp } from '../../folder/shared-folder.ts';
import { templateAnswer } from '../../submission/own/template-answer.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Home } from '../home.ts';
import { ownFile } from '../own-file.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { answerUpload } from '../upload/answer-upload.ts';
import { inheritedCorrections } from './inherited-corrections.ts';
import { putBlankForms, takeBlankFormsBack } from './put-blank-forms.ts';
import { readTemplates, type TemplatesRead } from './read-templates.ts';
import { type TemplateFile, withTemplate } from './template-files.ts';

/** Where finance puts the district's own blank forms. */
export const TEMPLATE_FOLDER = `${FINANCE_FOLDER}/表样/`;

export const isTemplatePath = (path: string): boolean => path.startsWith(TEMPLATE_FOLDER);

const RETRY_SECONDS = 60;

/** Whatever was read before may say something else by other blank forms: it is looked at again. */
const readAnew = async (home: Home, before: string): Promise<void> => {
  const { digest } = await home.rules.current();
  if (digest === before) return;
  for (const known of await home.known.all())
    if (known.kind === 'handed-in' && known.rules !== digest)
      await home.queue.uploadSeen({ file: known.file, attempt: 0 });
};

/** The file as finance means it to be handed out: without the answer we wrote into it. */
const cleanOf = async (home: Home, bytes: Uint8Array, read: TemplatesRead): Promise<Uint8Array> =>
  (read.answered ? await home.answers.removeFrom(bytes) : null) ?? bytes;

const keep = async (home: Home, { file, path }: FileStamp, bytes: Uint8Array, read: TemplatesRead) => {
  const clean = await cleanOf(home, bytes, read);
  const sha256 = home.sha256(clean);
  await home.archive.keep(sha256, clean);
  const entry: TemplateFile = { file, path, clean: sha256, typed: read.typed, templates: read.templates };
  await home.rules.acceptTemplates(withTemplate(await home.rules.templateFiles(), file, entry));
  await putBlankForms(home, read.templates, clean);
};

/**
 * Takes a workbook of 财政局/表样 as the district's blank forms: what it declares is in force at once, and its answer shows how each
 * label was understood, to be corrected there. It is no hand-in.
 */
export const takeTemplate = async (home: Home, message: UploadMessage, stamp: FileStamp): Promise<void> => {
  const bytes = await home.folder.read(stamp);
  const { digest } = await home.rules.current();
  const known = await home.rules.templateFiles();
  const read = await readTemplates(home, bytes, (workbook) => inheritedCorrections(known, stamp.file, workbook));
  if (typeof read !== 'string') await keep(home, stamp, bytes, read);
  const done = await answerUpload(home, {
    stamp,
    bytes,
    readable: typeof read !== 'string',
    beside: null,
    hasNoneBeside: false,
    toldBecause: null,
    sheet: (because) => templateAnswer(read, home.clock.now(), because),
  });
  if (done.answer.where === 'owed' || done.answer.where === 'overtaken')
    await home.queue.uploadSeen({ file: stamp.file, attempt: message.attempt + 1 }, RETRY_SECONDS);
  else await home.known.put(ownFile(done.stamp));
  await readAnew(home, digest);
};

/** A blank form that was taken away is in force no more; what was handed in by it stays. */
export const retireTemplate = async (home: Home, file: string): Promise<void> => {
  const files = await home.rules.templateFiles();
  const gone = files.files.find((one) => one.file === file);
  if (gone === undefined) return;
  const { digest } = await home.rules.current();
  await home.rules.acceptTemplates(withTemplate(files, file, null));
  await takeBlankFormsBack(home, gone.templates);
  await readAnew(home, digest);
};
