import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { sendWarnings } from '../../../shared/flow/warn/send-warnings.ts';
import { STATUS_SHEET } from '../../../shared/folder/ignored-name.ts';
import type { Mail, SendOutcome } from '../../../shared/letter/mail.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { readSheet, tableOf } from '../../season/read-sheet.ts';
import { typeInto } from '../../season/type-into-status.ts';
import { anOffice } from '../office-bench.ts';

const UNIT = aUnit();
const OTHER = aUnit({ code: '102', name: '单位102', folder: '单位102' });
const DUTY = { 任务编号: 'T-1', 任务名称: '报送自评表', 计量方式: '报送', 目标值: '1' } as const;
const ROW = { 单位: UNIT.name, 任务: 'T-1报送自评表' };
const NOBODY = { name: '', mail: '' };

/** An office whose two units are late with one duty, its clock at a time of a day, its mails kept as they left. */
const anOfficeThatUrges = async (units = [UNIT, OTHER]) => {
  const office = await anOffice('2022-05-06');
  const left: Mail[] = [];
  const post: { answer: SendOutcome } = { answer: { kind: 'sent' } };
  const acceptRoster = (of = units) =>
    office.home.rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: of } });
  const acceptPlan = () =>
    office.home.rules.acceptPlan({
      file: '工作要点.xlsx',
      at: '',
      content: aPlan({ duties: [aDuty({ ...DUTY, 截止日期: '2022-04-29' })] }),
    });
  await acceptPlan();
  await acceptRoster();
  const at = (time: string, day = '2022-05-06'): Home => ({
    ...office.home,
    clock: { today: () => day, now: () => `${day}T${time}+08:00` },
    sender: {
      send: async (mail) => {
        if (post.answer.kind === 'sent') left.push(mail);
        return post.answer;
      },
    },
  });
  await publishStatus(at('09:00:00'));
  const path = join(office.share, STATUS_SHEET);
  return {
    at,
    /** Somebody keeps the sheet open: it is read and not written. */
    whileOpen: (time: string): Home => {
      const home = at(time);
      return {
        ...home,
        folder: { ...home.folder, renew: async () => ({ kind: 'locked', reason: '打开着' }) as const },
      };
    },
    type: (column: string, text: string) => typeInto(path, '任务进度', { 单位: UNIT.name }, column, text),
    post,
    acceptRoster,
    ids: () => left.map(({ id }) => id),
    left,
    urge: (row: typeof ROW = ROW, text = '催') => typeInto(path, '催报单', row, '催办', text),
    shown: async (name = UNIT.name) =>
      tableOf(await readSheet(path, '催报单'), '任务').find((row) => row['单位'] === name)?.['催办'],
    log: async (sheet: string) => tableOf(await readSheet(path, sheet), sheet === '填写记录' ? '列' : '步骤'),
    notices: async () =>
      (await statusOfDay(at('23:00:00'))).sheets.flatMap((sheet) => (sheet.kind === 'overview' ? sheet.notices : [])),
  };
};

describe('催 typed in the chasing list', () => {
  it('sends that duty to the unit at once, as a mail of its own, and is told where mails and typing are', async () => {
    const { at, urge, left, shown, log } = await anOfficeThatUrges();
    await urge();

    expect(await publishStatus(at('10:40:12'))).toEqual({ code: 'written', decisions: 1, urged: 1 });

    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({
      id: '单位101/2022-05-06/催办 10:40:12',
      to: [{ mail: 'officer101@example.gov.cn' }],
      subject: expect.stringContaining('【绩效预警】单位101:财政局催办，T-1 报送自评表'),
      text: expect.stringContaining('财政局现予催办，请今天就办理'),
    });
    expect(await shown()).toBe('2022-05-06 已发送');
    expect(await log('发信记录')).toMatchObject([{ 步骤: '催办 2022-05-06 10:40:12', 结果: '已发送' }]);
    expect(await log('填写记录')).toMatchObject([{ 列: '催办', 内容: '催', 效力: '有效' }]);
  });

  it('sends nothing more at later publishings, runs or savings of the sheet, and leaves the day’s digest to the ladder', async () => {
    const { at, urge, type, ids, shown } = await anOfficeThatUrges();
    await urge();
    await publishStatus(at('10:40:12'));
    await publishStatus(at('10:41:00'));
    await type('备注', '电话');
    await publishStatus(at('11:00:00'));

    await sendWarnings(at('11:30:00'));
    await sendWarnings(at('12:30:00'));
    await publishStatus(at('12:31:00'));

    expect(ids().sort()).toEqual(['单位101/2022-05-06', '单位101/2022-05-06/催办 10:40:12', '单位102/2022-05-06']);
    expect(await shown()).toBe('2022-05-06 已发送');
  });

  it('is one typing however often a copy that is still open is read and saved', async () => {
    const { at, urge, type, whileOpen, ids } = await anOfficeThatUrges();
    await urge();
    await publishStatus(whileOpen('10:00:00'));
    await publishStatus(whileOpen('10:05:00'));
    await type('备注', '电话');
    await publishStatus(whileOpen('10:10:00'));
    await publishStatus(at('10:15:00'));

    expect(ids()).toEqual(['单位101/2022-05-06/催办 10:00:00']);
  });

  it('typed anew over what came of it sends once more', async () => {
    const { at, urge, ids } = await anOfficeThatUrges();
    await urge();
    await publishStatus(at('10:40:12'));
    await urge();
    await publishStatus(at('15:00:00'));
    await publishStatus(at('15:01:00'));

    expect(ids()).toEqual(['单位101/2022-05-06/催办 10:40:12', '单位101/2022-05-06/催办 15:00:00']);
  });

  it('goes on a day of rest as well', async () => {
    const { at, urge, ids } = await anOfficeThatUrges();
    await urge();
    await publishStatus(at('10:00:00', '2022-05-08'));

    expect(ids()).toEqual(['单位101/2022-05-08/催办 10:00:00']);
  });

  it('waits for a post that is out of reach, and goes with the next run', async () => {
    const { at, urge, post, ids, shown } = await anOfficeThatUrges([UNIT]);
    post.answer = { kind: 'later', reason: '连不上', retryAfterSeconds: 60 };
    await urge();
    await publishStatus(at('10:00:00'));
    const waiting = await shown();
    await publishStatus(at('10:05:00'));
    post.answer = { kind: 'sent' };
    await sendWarnings(at('10:30:00'));
    await publishStatus(at('10:31:00'));

    expect(waiting).toBe('2022-05-06 待发送');
    expect(ids().filter((id) => id.includes('催办'))).toHaveLength(1);
    expect(await shown()).toBe('2022-05-06 已发送');
  });

  it('is taken back where the cell is cleared before it went', async () => {
    const { at, urge, post, ids, shown } = await anOfficeThatUrges([UNIT]);
    post.answer = { kind: 'later', reason: '连不上', retryAfterSeconds: 60 };
    await urge();
    await publishStatus(at('10:00:00'));
    await urge(ROW, '');
    await publishStatus(at('10:05:00'));
    post.answer = { kind: 'sent' };
    await sendWarnings(at('10:30:00'));

    expect(ids()).toEqual(['单位101/2022-05-06']);
    expect(await shown()).toBe('');
  });

  it('that nobody at the unit can be sent is told at its cell, kept there, and goes once the roster names a mailbox', async () => {
    const { at, urge, acceptRoster, ids, notices, shown } = await anOfficeThatUrges([
      { ...UNIT, officer: NOBODY, head: NOBODY },
    ]);
    await urge();
    await publishStatus(at('10:00:00'));
    const refused = [ids(), await notices(), await shown()] as const;
    await acceptRoster([UNIT]);
    await publishStatus(at('10:30:00'));

    expect(refused[0]).toEqual([]);
    expect(refused[1].join()).toMatch(
      /状态表 催报单 J\d+：单位101 T-1 的 催办 没有生效：单位名录里专管员和负责人都没有能用的邮箱/u,
    );
    expect(refused[2]).toBe('催');
    expect(ids()).toEqual(['单位101/2022-05-06/催办 10:30:00']);
  });

  it('about what is not owed any more is refused with the reason', async () => {
    const { at, urge, type, whileOpen, ids, notices } = await anOfficeThatUrges();
    await type('豁免原因', '撤并');
    await publishStatus(whileOpen('10:00:00'));
    await urge();
    await publishStatus(at('10:05:00'));

    expect((await notices()).join()).toContain('单位101 T-1 的 催办 没有生效：这项任务现在是 已豁免，没有可催的。');
    expect(ids()).toEqual([]);
  });

  it('anything else than 催 is refused with what may be typed', async () => {
    const { at, urge, notices, shown } = await anOfficeThatUrges();
    await urge(ROW, '请催');
    await publishStatus(at('10:00:00'));

    expect((await notices()).join()).toContain(
      '催办 填的是「请催」，没有生效。要今天就发信催办，请填 催；不催就删掉内容。',
    );
    expect(await shown()).toBe('请催');
  });
});
