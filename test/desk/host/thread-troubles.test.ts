import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { threadTroubles } from '../../../shared/desk/host/thread-troubles.ts';
import { noteTrouble, openTroubles } from '../../../shared/flow/troubles.ts';
import { memoryNotebook } from '../../memory/memory-notebook.ts';

const clock = { today: () => '2022-04-20', now: () => '2022-04-20T10:00:00+08:00' };

/** What people are told, on the console and on sheet and page. */
const aProgram = () => {
  const [notes, lines] = [memoryNotebook(), [] as string[]];
  const queue = { publishWanted: async () => void lines.push('状态表要更新') };
  const told = threadTroubles({ notes, clock, queue }, (_level, _name, message) => lines.push(message));
  const texts = async () => (await openTroubles({ notes })).map(({ about, text }) => `${about}: ${text}`);
  return { notes, told, lines, texts };
};

it('a thread that ended by itself is a line and a trouble, told once until it works again', async () => {
  const { told, lines, texts } = aProgram();

  told.ended(2, { code: 3, error: 'Error: boom' });
  told.ended(2, { code: 3, error: 'Error: boom' });
  told.ended('lead', { code: 1, error: '' });
  await told.settled();

  expect(lines.filter((line) => line === '状态表要更新')).toHaveLength(2);
  expect(lines.filter((line) => line !== '状态表要更新')).toEqual([
    expect.stringMatching(/^处理报送件的线程 2 意外结束\(退出代码 3\).*由其他线程接着处理.*管理员。\nError: boom$/u),
    expect.stringMatching(/^看管共享文件夹的线程意外结束\(退出代码 1\).*要等它恢复.*管理员。$/u),
  ]);
  expect(await texts()).toEqual([
    expect.stringMatching(/^thread\/[\d-]+\/2: 处理报送件的线程 2 意外结束\(退出代码 3\)[^\n]*$/u),
    expect.stringContaining('/lead: 看管共享文件夹的线程'),
  ]);

  told.works(2);
  told.works('page');
  await told.settled();
  expect(await texts()).toEqual([expect.stringContaining('/lead: ')]);
  told.ended(2, { code: 3, error: '' });
  expect(lines.filter((line) => line.includes('线程 2'))).toHaveLength(2);
});

/** A process that has been and is no more. */
const GONE = spawnSync(process.execPath, ['--version']).pid;

it('what processes that are no more left of their threads is forgotten, and nothing else', async () => {
  const { notes, told, texts } = aProgram();
  told.ended('lead', { code: 1, error: '' });
  await told.settled();
  const others = [`${GONE}-1-0/page`, `${process.pid}-1-0/lead`, `${process.ppid}-1-0/page`];
  for (const about of ['page', ...others]) await noteTrouble({ notes, clock }, `thread/${about}`, '意外结束');
  await noteTrouble({ notes, clock }, 'file/a', '文件被占用');

  await told.forget();

  expect(await texts()).toEqual(['file/a: 文件被占用', `thread/${process.ppid}-1-0/page: 意外结束`]);
});
