import { describe, expect, it } from 'vitest';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';
import { readSettings } from '../../../shared/outside/read-settings.ts';

const read = (name: string, value: string) => () =>
  readSettings(officeSettings, { [`BUDGET_SENTINEL_${name}`]: value });

describe('the settings of an office', () => {
  it.each([
    ['SMTP_PORT', 'abc', '应为端口号，例如 465'],
    ['SMTP_PORT', '70000', '端口号最大 65535'],
    ['SMTP_SECURE', '对', '应为 true(是)或 false(否)'],
    ['PAGE', '10.1.2.3:7071', '应为网址，例如 http://10.1.2.3:7071'],
    ['PAGE', 'jixiao:7071', '应为网址，例如 http://10.1.2.3:7071'],
    ['MAIL_FROM', '绩效科', '应为邮箱地址，例如 jixiao@example.gov.cn'],
    ['AS_OF', '昨天', '应为日期，例如 2022-09-01'],
    ['ROBOTS', 'https//x', '应为群机器人的地址'],
  ])('say in Chinese what %s should be where it is %s', (name, value, sentence) => {
    expect(read(name, value)).toThrow(`BUDGET_SENTINEL_${name}: ${sentence}`);
  });

  it('take 是 and 否 for true and false', () => {
    expect(
      ['是', 'true', '否', 'false'].map((word) => read('SMTP_SECURE', word)().BUDGET_SENTINEL_SMTP_SECURE),
    ).toEqual([true, true, false, false]);
  });
});
