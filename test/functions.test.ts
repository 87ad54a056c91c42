import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installFunctionsCore } from '../shared/desk/host/functions-core.ts';
import { triggerOf } from '../shared/desk/host/invoke.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the app', () => {
  it('registers every trigger by name, as the host would see them', async () => {
    const base = temporaryFolder();
    mkdirSync(join(base, 'share'));
    process.env['BUDGET_SENTINEL_SHARE'] = join(base, 'share');
    process.env['BUDGET_SENTINEL_DATA'] = join(base, 'data');
    const registrations = installFunctionsCore();

    await import('../functions/main.ts');

    expect(Object.fromEntries([...registrations].map(([name, one]) => [name, triggerOf(one).type]))).toMatchObject({
      'announce-changes': 'timerTrigger',
      'send-warnings': 'timerTrigger',
      'send-weekly': 'timerTrigger',
      'process-upload': 'queueTrigger',
      'process-upload-poison': 'queueTrigger',
      'check-unit': 'queueTrigger',
      'check-unit-poison': 'queueTrigger',
      'publish-status': 'queueTrigger',
      'publish-status-poison': 'queueTrigger',
      'status-page': 'httpTrigger',
      'get-forms': 'httpTrigger',
      'get-status': 'httpTrigger',
      health: 'httpTrigger',
    });
  });
});
