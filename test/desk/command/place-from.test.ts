import { expect, it } from 'vitest';
import { placeFrom } from '../../../shared/desk/command/place-from.ts';

it('tells a place below this folder by its steps, and any other in full', () => {
  expect(placeFrom('/opt/绩效哨兵', '/opt/绩效哨兵/示例办公室/share')).toBe('示例办公室/share');
  expect(placeFrom('/opt/绩效哨兵', '/opt/绩效哨兵')).toBe('.');
  expect(placeFrom('/opt/绩效哨兵', '/srv/绩效共享')).toBe('/srv/绩效共享');
});
