import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsIn } from '../../../shared/desk/package/settings-file.ts';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';

const EXAMPLE = join(import.meta.dirname, '../../../shared/desk/package/files/both/设置-示例.txt');
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the settings of a package', () => {
  it('are taken as they stand, up to the end of the line', () => {
    const text = String.raw`# 说明
BUDGET_SENTINEL_SHARE=D:\new 绩效共享\
BUDGET_SENTINEL_SHARE_URL = \\服务器\绩效共享
BUDGET_SENTINEL_SMTP_PASSWORD=a#b'c"=d

BUDGET_SENTINEL_MAIL_FROM_NAME="区财政局 绩效科"
#BUDGET_SENTINEL_SMTP_PORT=465
BUDGET_SENTINEL_SMTP_USER=
`;

    expect(settingsIn(utf8(text.replaceAll('\n', '\r\n')))).toEqual({
      BUDGET_SENTINEL_SHARE: 'D:\\new 绩效共享\\',
      BUDGET_SENTINEL_SHARE_URL: '\\\\服务器\\绩效共享',
      BUDGET_SENTINEL_SMTP_PASSWORD: 'a#b\'c"=d',
      BUDGET_SENTINEL_MAIL_FROM_NAME: '区财政局 绩效科',
      BUDGET_SENTINEL_SMTP_USER: '',
    });
  });

  it.each([
    ['UTF-8 with its mark', utf8('\uFEFFBUDGET_SENTINEL_SHARE=D:\\绩效')],
    ['the code page of Chinese Windows', Buffer.from([...utf8('BUDGET_SENTINEL_SHARE=D:\\'), 0xbc, 0xa8, 0xd0, 0xa7])],
    ['two bytes a sign', Buffer.from('\uFEFFBUDGET_SENTINEL_SHARE=D:\\绩效', 'utf16le')],
  ])('are read from %s', (_, bytes) => {
    expect(settingsIn(bytes)).toEqual({ BUDGET_SENTINEL_SHARE: 'D:\\绩效' });
  });

  it('say which line is none, and nothing of a secret in it', () => {
    const read = () => settingsIn(utf8('# 说明\nBUDGET_SENTINEL_SMTP_PASSWORD：geheim'));

    expect(read).toThrow('设置.txt 第 2 行看不懂：每行应为“名称=取值”');
    expect(read).not.toThrow('geheim');
  });

  it('name in their example each setting of an office once, in a way that is understood', () => {
    const shown = readFileSync(EXAMPLE, 'utf8').replace(/^# (?=BUDGET)/gm, '');
    const named = Object.keys(settingsIn(utf8(shown)));
    // A day other than today is for trials on the command line.
    const wanted = Object.keys(officeSettings.shape).filter((name) => name !== 'BUDGET_SENTINEL_AS_OF');

    expect(named.toSorted()).toEqual([...wanted, 'BUDGET_SENTINEL_OFFICE'].toSorted());
    expect(() => officeSettings.parse(settingsIn(utf8(shown)))).not.toThrow();
  });
});
