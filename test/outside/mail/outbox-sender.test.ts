import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../../shared/letter/mail.ts';
import { outboxSender } from '../../../shared/outside/mail/outbox-sender.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { WRITING } from './mail-bench.ts';

const aMail = (id: string): Mail => ({
  id,
  to: [{ name: '王小明', mail: 'wang@example.gov.cn' }],
  copy: [],
  subject: '【绩效预警】区教育局',
  text: '一',
  html: '<p>一</p>',
});

describe('the outbox', () => {
  it('names a mail by day and unit and never writes over an earlier one', async () => {
    const folder = join(temporaryFolder(), 'outbox');
    const sender = outboxSender(folder, WRITING);

    for (const id of ['区教育局/2022-04-14', '区教育局/2022-04-14', '某局:本级?/2022-04-14'])
      await sender.send(aMail(id));

    expect((await readdir(folder)).sort()).toEqual([
      '2022-04-14-区教育局-2.eml',
      '2022-04-14-区教育局.eml',
      '2022-04-14-某局_本级_.eml',
    ]);
  });

  it('takes the mail of a unit whose name has a hundred signs', async () => {
    const folder = temporaryFolder();
    const sender = outboxSender(folder, WRITING);

    const outcomes = [];
    for (let copy = 0; copy < 2; copy += 1)
      outcomes.push(await sender.send(aMail(`${'很长的单位名称'.repeat(15)}/2022-04-14`)));

    expect(outcomes).toEqual([{ kind: 'sent' }, { kind: 'sent' }]);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('dates a mail by the day it is about', async () => {
    const folder = temporaryFolder();
    await outboxSender(folder, WRITING).send(aMail('区教育局/2022-04-14'));

    const raw = await readFile(join(folder, '2022-04-14-区教育局.eml'), 'utf8');

    expect(raw).toMatch(/^Date: Thu, 14 Apr 2022 00:30:00 \+0000\r$/m);
  });
});
