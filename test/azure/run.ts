import { startVitest } from 'vitest/node';
import { startAzurite } from './azurite.ts';

/** `npm run test:azure [filter…]`: everything that needs Azure Storage, against the emulator. */
const azurite = await startAzurite();
process.env['AZURITE_CONNECTION'] = azurite.connection;
try {
  const vitest = await startVitest('test', process.argv.slice(2), {
    watch: false,
    include: ['test/azure/**/*.azure.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  });
  await vitest.close();
} finally {
  await azurite.stop();
}
