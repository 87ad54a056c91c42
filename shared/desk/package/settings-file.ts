/** A line of the settings' file that can't be used; says which and how it is written right. */
export class BadSettingsFile extends Error {}

const BYTE_ORDER_MARK = /^\uFEFF/u;
const SETTING = /^([A-Za-z_]\w*)\s*[=＝]\s*(.*)$/u;
const QUOTED = /^(["'])(.*)\1$/u;

/** An editor of Chinese Windows may have saved it in the machine's own code page, or in two bytes a sign. */
const textOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/**
 * What `设置.txt` sets: a line each, `名称=取值`, the value as it stands (a password may hold `#`), quotation marks around all of it left out.
 * Lines that begin with `#` say nothing. Throws `BadSettingsFile`, which never repeats a value.
 */
export const settingsIn = (bytes: Uint8Array): Readonly<Record<string, string>> => {
  const settings: Record<string, string> = {};
  const lines = textOf(bytes)
    .replace(BYTE_ORDER_MARK, '')
    .split(/\r\n|\n|\r/u);
  lines.forEach((line, at) => {
    const text = line.trim();
    if (text === '' || /^[#＃]/u.test(text)) return;
    const [, name, value = ''] = SETTING.exec(text) ?? [];
    if (name === undefined)
      throw new BadSettingsFile(
        `设置.txt 第 ${at + 1} 行看不懂：每行应为“名称=取值”，例如 BUDGET_SENTINEL_SMTP_PORT=465；不用的行请在行首加 #。`,
      );
    settings[name] = value.replace(QUOTED, '$2');
  });
  return settings;
};
