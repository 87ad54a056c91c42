import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../shared/desk/command/is-within.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const aShare = () => {
  const base = temporaryFolder();
  const [share, way] = [join(base, '共享'), join(base, '快捷')];
  mkdirSync(join(share, '区教育局'), { recursive: true });
  // A junction on Windows, where a plain link needs an administrator.
  symlinkSync(share, way, 'junction');
  return { base, share, way };
};

describe('a path', () => {
  it.each([
    ['共享', true],
    ['共享/绩效.bak', true],
    ['共享/区教育局/没有/绩效.bak', true],
    ['快捷', true],
    ['快捷/绩效.bak', true],
    ['快捷/没有/绩效.bak', true],
    ['共享2/绩效.bak', false],
    ['绩效.bak', false],
  ])('is told to lead into the share or not, also through a link: %s', (path, leads) => {
    const { base, share } = aShare();
    expect(isWithin(join(base, path), share)).toBe(leads);
  });

  it('is told to lead into a share that is itself named by a link', () => {
    const { share, way } = aShare();
    expect(isWithin(join(share, '绩效.bak'), way)).toBe(true);
  });
});
