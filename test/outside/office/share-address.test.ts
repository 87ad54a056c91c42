import { expect, it } from 'vitest';
import { folderLinks } from '../../../shared/outside/office/share-address.ts';

it('leads people to a folder as they reach the share, not as this machine does', () => {
  expect(folderLinks('/srv/share', '\\\\caiju\\绩效共享\\')('教育局/实验小学')).toBe(
    '\\\\caiju\\绩效共享\\教育局\\实验小学',
  );
  expect(folderLinks('/srv/share', 'https://pan.example.gov.cn/f')('教育局')).toBe(
    `https://pan.example.gov.cn/f/${encodeURIComponent('教育局')}`,
  );
  expect(folderLinks('/srv/share', '')('教育局')).toBe('/srv/share/教育局');
});
