import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { confirmToday } from '../../../shared/flow/warn/runs-to-come.ts';
import { sendWarnings } from '../../../shared/flow/warn/send-warnings.ts';
import { defaultPlan } from '../../../shared/plan/shipped/default-plan.ts';
import { shownDuty, shownPlan, shownUnit } from '../../builders/facts-shown.ts';
import { fixedRules } from '../../builders/fixed-rules.ts';
import { anOffice } from '../office-bench.ts';

const UNIT = shownUnit({
  code: '101',
  name: '区教育局',
  folder: '区教育局',
  officer: { name: '专管员', mail: 'officer@example.gov.cn' },
});

/** One unit whose one duty is late in May, with a clock that the test sets. */
const aClockedOffice = async () => {
  const { home } = await anOffice('2022-05-06');
  const duty = shownDuty({ measure: 'handed-in', target: { kind: 'number', value: 1 } });
  let day = '';
  const sent: string[] = [];
  const clocked: Home = {
    ...home,
    clock: { today: () => day, now: () => `${day}T09:00:00+08:00` },
    rules: fixedRules(shownPlan({ rules: [], duties: [duty], ladder: defaultPlan(2022).ladder }), [UNIT], () => day),
    sender: {
      send: async ({ id }) => {
        sent.push(`${day} ${id}`);
        return { kind: 'sent' };
      },
    },
  };
  const run = async (...days: readonly string[]): Promise<void> => {
    for (const one of days) {
      day = one;
      await sendWarnings(clocked);
    }
  };
  const told = async () => (await openTroubles(clocked)).map(({ text }) => text);
  return { home: clocked, run, sent, told };
};

const sentIn = async ({ mails }: Home) => (await mails.all()).filter(({ state }) => state === 'sent');

const BEFORE = ['2022-05-05', '2022-05-06', '2022-05-09'];
const AFTER = ['2022-05-10', '2022-05-18', '2022-06-01', '2022-08-01', '2022-11-01', '2022-11-02'];
const AHEAD = '2022-11-01';

/** What an office gets whose clock was never wrong. */
const calmOver = async (...days: readonly string[]): Promise<readonly string[]> => {
  const { run, sent } = await aClockedOffice();
  await run(...days);
  return sent;
};

describe('a clock that was ahead and has been set right', () => {
  it('silences nothing: every mail goes on its day as if it had never been, and none goes twice', async () => {
    const calm = await calmOver(...BEFORE, ...AFTER);
    const { run, sent } = await aClockedOffice();
    await run(...BEFORE, AHEAD);
    const ahead = sent.length - 1;

    await run(...AFTER);

    expect(sent[ahead]).toBe(`${AHEAD} 区教育局/${AHEAD}`);
    expect(calm.length).toBeGreaterThan(2);
    expect(sent.toSpliced(ahead, 1)).toEqual(calm);
  });

  it('is told with the day, with how many mails went then and with what to do, for two weeks', async () => {
    const { run, told } = await aClockedOffice();
    await run(...BEFORE, AHEAD, '2022-05-10');

    expect(await told()).toEqual([
      '本机日期曾经快到 2022-11-01，现在是 2022-05-10。那时发出的 1 封预警邮件日期不对，请向收到的单位说明；那些步骤到了真正的日子照常发信。请打开本机的自动校时。',
    ]);
    await run('2022-05-24');
    expect(await told()).toHaveLength(1);
    await run('2022-05-25');
    expect(await told()).toEqual([]);
  });
});

describe('two days of which nobody can tell which is right', () => {
  it.each([
    ['the next days ran already, as with a clock that is behind', ['2022-05-09', '2022-05-16'], '2022-05-10'],
    ['nothing ran before today, as with a first run on a wrong day', ['2022-05-16'], '2022-05-10'],
    ['more days lie ahead than behind', ['2022-05-09', '2022-11-01', '2022-11-02'], '2022-05-10'],
  ])('ask a person, and send no step again: %s', async (_why, days, today) => {
    const { home, run, told } = await aClockedOffice();
    await run(...days);
    const before = await sentIn(home);

    await run(today);

    expect(before).not.toEqual([]);
    expect(await sentIn(home)).toEqual(expect.arrayContaining([...before]));
    expect(await told()).toEqual([
      expect.stringMatching(
        /^系统在 2022-.* 发过预警，而今天是 2022-05-10：两个日期有一个不对。.*校准本机时钟.*--confirm-mails/u,
      ),
    ]);
  });

  it('are no more once a person has said that today is right', async () => {
    const { home, run, told, sent } = await aClockedOffice();
    await run('2022-11-01', '2022-05-10');

    expect(await confirmToday(home)).toEqual(['2022-11-01']);
    await run(...AFTER);

    expect(await confirmToday(home)).toEqual([]);
    expect(sent.slice(1)).toEqual(await calmOver(...AFTER));
    expect(await told()).toEqual([]);
  });

  it('are no trouble once the days noted have come', async () => {
    const { run, told } = await aClockedOffice();
    await run('2022-05-16', '2022-05-10');
    expect(await told()).toHaveLength(1);

    await run('2022-05-17');

    expect(await told()).toEqual([]);
  });
});
