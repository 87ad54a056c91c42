import { pathToFileURL } from 'node:url';
import { installFunctionsCore } from '../../shared/desk/host/functions-core.ts';

/**
 * `node load-app.ts <entry>`: loads the app as the language worker does, in a process of its own, and prints what it
 * registered. A failing entry fails here too, where the real worker would index nothing and call it a success.
 */
const registrations = installFunctionsCore();
await import(pathToFileURL(process.argv[2] ?? '').href);
const shown = [...registrations.values()].map(({ metadata: { name, bindings } }) => {
  const [binding] = Object.values(bindings).filter(({ type }) => /trigger$/i.test(type));
  return { name, type: binding?.type, on: binding?.['queueName'] ?? binding?.['route'] ?? binding?.['schedule'] };
});
console.log(JSON.stringify(shown));
process.exit(0);
