import type { App } from './app.ts';
import { button, element } from './elements.ts';
import { columnAt, textAt } from './kept-rows.ts';
import type { PageTable } from './page-table.ts';
import { copied } from './take-away.ts';

type Row = PageTable['rows'][number];

const isWeb = (share: string): boolean => /^https?:/iu.test(share);

/** Where a file lies for who reads the page: as a link over the web, as a path to be copied in a shared folder. */
const addressIn = (share: string, path: string): string => {
  if (isWeb(share)) return `${share}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const between = share.includes('\\') ? '\\' : '/';
  return `${share}${between}${path.split('/').join(between)}`;
};

/** The answer to what cannot hold it lies beside it; '' where it is a sheet of the file itself, or none was due. */
const answerOf = (table: PageTable, row: Row, path: string): string => {
  const verdict = textAt(table, row, columnAt(table, '结论'));
  return verdict === '附件' || /\.(?:xlsx|xlsm)$/iu.test(path) ? '' : path.replace(/(?:\.[^./]*)?$/u, '_审核结果.xlsx');
};

/** No browser opens a path of a shared folder from a page: it is copied, to be put into the file manager's address bar. */
const copyPath = (address: string): HTMLElement => {
  const made = button(
    '复制路径',
    () => {
      copied(address).then(
        () => {
          made.textContent = '已复制';
        },
        () => {
          made.textContent = '复制不了';
        },
      );
    },
    { class: 'small', title: address },
  );
  return made;
};

const placed = (share: string, path: string, words: string): readonly (Node | string)[] =>
  isWeb(share)
    ? [element('a', { href: addressIn(share, path), target: '_blank', rel: 'noreferrer' }, words)]
    : [words, ' ', copyPath(addressIn(share, path))];

/** A hand-in, and its answer where that is another file; as text alone where the page's readers have no way to the share. */
export const fileContent = (app: App, table: PageTable, row: Row, path: string): Node => {
  if (app.share === '') return element('span', {}, path);
  const answer = answerOf(table, row, path);
  const beside = answer === '' ? [] : [element('br'), ...placed(app.share, answer, '审核结果')];
  return element('span', {}, ...placed(app.share, path, path), ...beside);
};

export const FILES = [isWeb, addressIn, answerOf, copyPath, placed, fileContent];
