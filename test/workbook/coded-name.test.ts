import { expect, it } from 'vitest';
import { codedName } from '../../shared/workbook/values/coded-name.ts';

it.each([
  ['41078624T000009315502-步道翻新项目', '41078624T000009315502', '步道翻新项目'],
  ['[410105230000067890]步道翻新项目', '410105230000067890', '步道翻新项目'],
  ['【105210】区教育局', '105210', '区教育局'],
  ['410105230000067890 步道翻新项目', '410105230000067890', '步道翻新项目'],
  ['310112220000000123456—2022年步道翻新', '310112220000000123456', '2022年步道翻新'],
])('%s is a code and a name', (text, code, name) => {
  expect(codedName(text)).toEqual({ code, name });
});

it.each([
  '2022年步道翻新',
  '20220501 活动经费',
  'G60公路养护',
  '一期-二期工程',
  '步道翻新(410105230000067890)',
  '410105230000067890',
])('%s is a name as it stands', (text) => {
  expect(codedName(text)).toBeNull();
});
