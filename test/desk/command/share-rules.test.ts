import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shareRules } from '../../../shared/desk/command/share-rules.ts';
import { makeSampleOffice } from '../../../shared/desk/sample-office/make-sample-office.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

it('rules of a share without its state read the roster by the classes that its own plan names', async () => {
  const share = join(temporaryFolder(), 'share');
  await makeSampleOffice(share, 2026);

  const { plan, roster } = await shareRules(share, undefined);

  expect(plan.words.map(({ word }) => word)).toContain('基层预算单位');
  expect(roster.units.map(({ name, classes }) => `${name} ${classes}`)).toContain('区第一中学 基层预算单位');
  expect(roster.units).toHaveLength(16);
});
