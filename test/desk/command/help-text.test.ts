import { describe, expect, it } from 'vitest';
import { helpText } from '../../../shared/desk/command/help-text.ts';

const columnsOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

describe('the help', () => {
  it.each(['npm start', 'sh 启动.sh', '.\\启动.cmd'])(
    'of %s names it in each line, and begins what each does below the other',
    (startedBy) => {
      const text = helpText(startedBy === 'npm start' ? undefined : startedBy);
      const lines = text.split('\n').filter((line) => line.startsWith(startedBy));
      const beginnings = lines.map((line) => columnsOf(line.slice(0, line.lastIndexOf('  ') + 2)));

      expect(lines.length).toBeGreaterThan(15);
      expect(new Set(beginnings).size).toBe(1);
    },
  );

  it('speaks of the settings of a package, not of the folder of a checkout', () => {
    expect(helpText('.\\启动.cmd')).not.toContain('.office');
    expect(helpText('.\\启动.cmd')).not.toContain('npm');
    expect(helpText(undefined)).toContain('npm start -- --check 文件…');
  });
});
