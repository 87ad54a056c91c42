import type { FileStamp } from '../../folder/shared-folder.ts';
import { templateAnswer } from '../../submission/own/template-answer.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Home } from '../home.ts';
import { ownFile } from '../own-file.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { answerUpload } from '../upload/answer-upload.ts';
import { readTemplates, type TemplatesRead } from './read-templates.ts';
import type { TemplateFile, TemplateFiles } from './template-files.ts';

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

const replaced = ({ files }: TemplateFiles, file: string, by: readonly TemplateFile[]): TemplateFiles => ({
  files: [...files.filter((one) => one.file !== file), ...by],
});

const keep = async (
  home: Home,
  stamp: FileStamp,
  bytes: Uint8Array,
  read: TemplatesRead,
  before: TemplateFile | undefined,
) => {
  const sha256 = home.sha256(bytes);
  await home.archive.keep(sha256, bytes);
  // Finance saved its corrections: the cells are those of the file that was put there, which carries no answer of ours.
  const clean = read.answered && before !== undefined ? before.clean : sha256;
  const { file, path } = stamp;
  const entry: TemplateFile = { file, path, clean, typed: read.typed, templates: read.templates };
  await home.rules.acceptTemplates(replaced(await home.rules.templateFiles(), file, [entry]));
};

/**
 * Takes a workbook of 财政局/表样 as the district's blank forms: what it declares is in force at once, and its answer shows how each
 * label was understood, to be corrected there. It is no hand-in.
 */
export const takeTemplate = async (home: Home, message: UploadMessage, stamp: FileStamp): Promise<void> => {
  const bytes = await home.folder.read(stamp);
  const { digest } = await home.rules.current();
  const before = (await home.rules.templateFiles()).files.find(({ file }) => file === stamp.file);
  const read = await readTemplates(home, bytes, before?.typed ?? {});
  if (typeof read !== 'string') await keep(home, stamp, bytes, read, before);
  const done = await answerUpload(home, {
    stamp,
    bytes,
    readable: typeof read !== 'string',
    beside: null,
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
  if (!files.files.some((one) => one.file === file)) return;
  const { digest } = await home.rules.current();
  await home.rules.acceptTemplates(replaced(files, file, []));
  await readAnew(home, digest);
};
