import { strictEqual as same } from 'node:assert';
import type { Check } from '../bench.ts';
import { axeFaults, found, tab } from '../on-the-page.ts';

export const handIns: Check = async (bench) => {
  const path = String(
    bench.book.sheets.flatMap((sheet) =>
      sheet.kind === 'table' && sheet.name === '报送记录' ? sheet.rows : [],
    )[0]?.[1],
  );
  const inWeb = `https://share.example/${path.split('/').map(encodeURIComponent).join('/')}`;
  for (const [address, href, text] of [
    ['', null, path],
    ['https://share.example', inWeb, path],
    ['\\\\server\\绩效', null, `\\\\server\\绩效\\${path.replaceAll('/', '\\')}`],
  ] as const) {
    bench.show({ share: address });
    const { page, faults, close } = await bench.open(`${tab('报送记录')}${found(path)}`);
    const cell = page.locator('#rows td[data-l="文件"]').first();
    await cell.waitFor();
    same(
      await cell
        .locator('a')
        .first()
        .getAttribute('href', { timeout: 500 })
        .catch(() => null),
      href,
    );
    if (address.startsWith('\\'))
      same(await cell.locator('button', { hasText: '复制路径' }).getAttribute('title'), text);
    else same(await cell.locator('button').count(), 0);
    same([...(await axeFaults(page)), ...faults].join('\n'), '');
    await close();
  }
  bench.show();
  bench.told(
    'a hand-in is opened over the web, its path copied where the share is a folder, and neither where nobody reaches it',
  );
};
