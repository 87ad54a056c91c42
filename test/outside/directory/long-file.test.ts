import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isLongFile } from '../../../shared/outside/directory/long-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

it('a file of thousands of rows takes long; a common form, a folder and what is not there do not', () => {
  const share = temporaryFolder();
  writeFileSync(join(share, '大表.xlsx'), new Uint8Array(1_200_000));
  writeFileSync(join(share, '自评.xlsx'), new Uint8Array(20_000));

  const files = [
    '大表.xlsx',
    '自评.xlsx',
    '',
    '没有.xlsx',
    '自评.xlsx/里面.xlsx',
    '../外面.xlsx',
    `${'长'.repeat(200)}.xlsx`,
  ];
  expect(files.map((file) => isLongFile(share)(file))).toEqual([true, false, false, false, false, false, false]);
});
