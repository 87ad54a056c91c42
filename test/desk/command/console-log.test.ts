import { describe, expect, it } from 'vitest';
import { consoleLog } from '../../../shared/desk/command/console-log.ts';
import { tellFeed } from '../../../shared/desk/command/feed-line.ts';

const aLog = () => {
  const lines: string[] = [];
  return { lines, log: consoleLog((text) => void lines.push(text)) };
};

describe('what a person reads of the log', () => {
  it('is in Chinese: which part it is about and the sentence, without what a server notes before it', () => {
    const { lines, log } = aLog();

    log('warning', 'process-upload', 'process-upload postponed file="区教育局/甲.xlsx": 文件被占用，稍后再试。');
    log(
      'error',
      'process-upload-poison',
      'poison uploads {"file":"区教育局/甲.xlsx","attempt":0}: 甲.xlsx 连续处理失败。',
    );
    log('error', 'send-warnings', 'forms-at-opening failed: Error: 待填表写不进去');

    expect(lines).toEqual([
      '注意  处理报送件：文件被占用，稍后再试。',
      '出错  处理报送件：甲.xlsx 连续处理失败。',
      '出错  发送预警：Error: 待填表写不进去',
    ]);
  });

  it('says what to do about an error that has no Chinese sentence, and keeps it whole for who looks after the program', () => {
    const { lines, log } = aLog();

    log('error', 'merge-tables', 'Error: EIO: i/o error\n    at read');

    expect(lines).toEqual([
      '出错  更新汇总表：没有做成，系统会自动再试；反复出现的，请把下面的内容交给管理员。\nError: EIO: i/o error\n    at read',
    ]);
  });

  it('is said once until the same part says something else', () => {
    const { lines, log } = aLog();

    for (const message of ['甲', '甲', '乙', '甲', '甲']) log('error', 'publish-status', message);
    log('information', 'publish-status', '丙');

    expect(lines).toEqual(['甲', '乙', '甲'].map((message) => `出错  更新状态表：${message}`));
  });
});

describe('a share that goes away', () => {
  it('is said once, with why, and once more when it is back', () => {
    const linesOf = tellFeed();
    const there = { code: 'announced', count: 0, unread: 0, returned: [] } as const;
    const withFolder = { ...there, returned: ['区教育局'] } as const;
    const away = { code: 'waiting', count: 0, unread: 0, reason: '共享文件夹现在打不开。' } as const;

    expect([there, away, away, there, withFolder].map(linesOf)).toEqual([
      [],
      ['出错  共享文件夹现在打不开。'],
      [],
      ['恢复  共享文件夹又能查看了，期间放入和改动的文件现在接着处理。'],
      ['恢复  文件夹“区教育局”又在了。'],
    ]);
  });
});
