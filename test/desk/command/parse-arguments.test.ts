import { describe, expect, it } from 'vitest';
import { BadArguments, parseArguments } from '../../../shared/desk/command/parse-arguments.ts';

describe('the command line', () => {
  it('watches when nothing is asked for', () => {
    expect(parseArguments([])).toMatchObject({ kind: 'watch', port: 7071, asOf: undefined });
  });

  it('takes every flag it documents', () => {
    expect(parseArguments(['--once', '--as-of', '2022-09-01', '--share', 'a b', '--data', 'd'])).toMatchObject({
      kind: 'once',
      asOf: '2022-09-01',
      share: 'a b',
      data: 'd',
    });
    expect(parseArguments(['--once', '--weekly'])).toMatchObject({ kind: 'once', weekly: true });
    expect(parseArguments(['--init', '--year', '2023'])).toMatchObject({ kind: 'init', year: 2023 });
    expect(parseArguments(['--check', '甲.xlsx', '乙.xlsx', '--json'])).toMatchObject({
      kind: 'check',
      files: ['甲.xlsx', '乙.xlsx'],
      json: true,
    });
    expect(parseArguments(['--simulate', 'p.xlsx'])).toMatchObject({ kind: 'simulate', file: 'p.xlsx' });
    expect(parseArguments(['--export', '出'])).toMatchObject({ kind: 'export', folder: '出' });
    expect(parseArguments(['--export', '出', '--since', '2022-05-05'])).toMatchObject({ since: '2022-05-05' });
    expect(parseArguments(['--report', '2022'])).toMatchObject({ kind: 'report', reportYear: 2022 });
    expect(parseArguments(['--bulletin', '--as-of', '2022-05-06'])).toMatchObject({
      kind: 'bulletin',
      asOf: '2022-05-06',
    });
    expect(parseArguments(['--doctor'])).toMatchObject({ kind: 'doctor' });
    expect(parseArguments(['--help'])).toMatchObject({ kind: 'help' });
    expect(parseArguments(['--share', '甲区', '--share', '乙区'])).toMatchObject({
      kind: 'districts',
      shares: ['甲区', '乙区'],
    });
  });

  it.each([
    [['--weekly'], '--weekly 要和 --once 一起用'],
    [['--onec'], '不认识的参数 --onec'],
    [['--once', '甲.xlsx'], '不认识的参数 甲.xlsx'],
    [['--as-of', '2022-02-30'], '--as-of 的日期“2022-02-30”不对'],
    [['--as-of', '20220901'], '--as-of 的日期“20220901”不对'],
    [['--as-of'], '--as-of 后面缺少取值'],
    [['--export', '出', '--since', '五月'], '--since 的日期“五月”不对'],
    [['--once', '--since', '2022-05-05'], '--since 要和 --export 一起用'],
    [['--year', '22'], '--year 的年份“22”不对'],
    [['--port', '99999'], '--port 的端口“99999”不对'],
    [['--check'], '--check 后面要写至少一个文件'],
    [['--share', '甲', '--share', '乙', '--once'], '几个区一起看管时不能再加别的命令'],
    [['--share', '甲', '--share', '乙', '--data', '丙'], '几个区一起看管时不写 --data'],
  ])('answers %j with a sentence that names the fault', (argv, sentence) => {
    expect(() => parseArguments(argv)).toThrow(BadArguments);
    expect(() => parseArguments(argv)).toThrow(sentence);
  });
});
