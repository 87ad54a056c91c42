import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { BadSettingsFile, settingsIn } from './settings-file.ts';

/** The folder that was unpacked; this file lies in its `program/shared/desk/host`. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', '..');

const SETTINGS = '设置.txt';
const EXAMPLE = '设置-示例.txt';

/** As a bad setting itself ends the program. */
const BAD_SETTINGS = 2;

// The settings are never part of a package, so that a newer one unpacked over this one leaves them alone.
process.chdir(FOLDER);
process.env['BUDGET_SENTINEL_STARTED_BY'] = process.platform === 'win32' ? '.\\启动.cmd' : 'sh 启动.sh';
if (!existsSync(SETTINGS)) copyFileSync(EXAMPLE, SETTINGS);
try {
  for (const [name, value] of Object.entries(settingsIn(readFileSync(SETTINGS)))) process.env[name] ??= value;
} catch (error) {
  if (!(error instanceof BadSettingsFile)) throw error;
  console.error(error.message);
  process.exit(BAD_SETTINGS);
}

// What was compiled once is kept, so that a second start is quick.
enableCompileCache();
await import('../command-line.ts');
