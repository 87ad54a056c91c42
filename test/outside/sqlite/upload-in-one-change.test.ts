import { join } from 'node:path';
import { expect, it } from 'vitest';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { anOffice } from '../../flow/office-bench.ts';
import { rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';

const FILE = '区教育局/自评.xlsx';

const FAULTS = {
  'a unit’s check can’t be asked for': "BEFORE INSERT ON work WHEN new.queue = 'units'",
  'publishing can’t be asked for': "BEFORE INSERT ON work WHEN new.queue = 'publishing'",
  'the file can’t be noted': `BEFORE INSERT ON known WHEN json_extract(new.known, '$.kind') = 'handed-in'`,
} as const;

it.each(Object.entries(FAULTS))(
  'where %s, nothing of an answered file is noted, and all of it the next time',
  async (_, fault) => {
    const office = await anOffice('2022-05-06');
    await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    await office.run();
    await office.drop(FILE, await summaryBytes(['项目一']));
    const state = openState(join(office.share, '..', 'data', 'state.sqlite'));
    const waiting = () => state.prepare("SELECT queue, about FROM work WHERE queue <> 'uploads' ORDER BY queue").all();
    state.exec('DELETE FROM work');
    state.exec(`CREATE TRIGGER full ${fault} BEGIN SELECT raise(ABORT, 'disk is full'); END`);

    await expect(processUpload(office.home, { file: FILE, attempt: 0 })).rejects.toThrow('disk is full');
    const [known, asked] = [await office.home.known.get(FILE), waiting()];
    state.exec('DROP TRIGGER full');
    const again = await processUpload(office.home, { file: FILE, attempt: 0 });

    expect([known?.kind, asked]).toEqual(['unsettled', []]);
    expect(again).toMatchObject({ verdict: 'passed', answered: { where: 'inside' } });
    expect(await office.home.known.get(FILE)).toMatchObject({ kind: 'handed-in', receipt: 'HZ-2022-101-0001' });
    expect(waiting().map(({ queue, about }) => `${queue} ${about}`)).toEqual(['publishing ', 'units 区教育局']);
    state.close();
  },
);
