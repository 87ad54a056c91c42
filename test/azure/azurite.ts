import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  generateAccountSASQueryParameters,
  SASProtocol,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';

/** Newest that runs on Node 20 as well; not among the dependencies, because of its 290 MB. */
const VERSION = '3.37.0';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const cacheFolder = (): string =>
  process.env['AZURITE_FOLDER'] ?? join(homedir(), '.cache', 'budget-sentinel', `azurite-${VERSION}`);

/** The emulator's entry file, installed outside the project the first time it is wanted. */
const install = (): string => {
  const folder = cacheFolder();
  const entry = join(folder, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js');
  if (existsSync(entry)) return entry;
  console.log(`installing azurite ${VERSION} into ${folder} (once, about 290 MB)`);
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', `azurite@${VERSION}`];
  const { status } = spawnSync('npm', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0 || !existsSync(entry)) throw new Error(`azurite could not be installed into ${folder}`);
  return entry;
};

const portsOf = (child: ChildProcess): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    const ports: Record<string, string> = {};
    child.once('exit', (code) => reject(new Error(`azurite ended with ${code}`)));
    child.stdout?.on('data', (data: Buffer) => {
      for (const [, service = '', port = ''] of data
        .toString()
        .matchAll(/(Blob|Queue|Table) service is successfully listening at http:\/\/127\.0\.0\.1:(\d+)/g))
        ports[service] = port;
      if (Object.keys(ports).length === 3) resolve(ports);
    });
  });

const HOURS_24 = 86_400_000;

/**
 * The same account by one signature for all requests. The app in Azure has no account key and signs none of its requests: each bears a
 * token. Tokens need TLS at the emulator, so this comes nearest to what a request costs there.
 */
export const withoutKey = (connection: string): string => {
  const parts = connection.split(';');
  const name = /AccountName=([^;]+)/.exec(connection)?.[1] ?? '';
  const about = {
    expiresOn: new Date(Date.now() + HOURS_24),
    permissions: AccountSASPermissions.parse('rwdlacup'),
    resourceTypes: AccountSASResourceTypes.parse('sco').toString(),
    services: AccountSASServices.parse('btq').toString(),
    protocol: SASProtocol.HttpsAndHttp,
  };
  const signature = generateAccountSASQueryParameters(about, new StorageSharedKeyCredential(name, KEY)).toString();
  const endpoints = parts.filter((part) => part.includes('Endpoint='));
  return [...endpoints, `SharedAccessSignature=${signature}`].join(';');
};

export type Azurite = { readonly connection: string; readonly stop: () => Promise<void> };

/** Azure Storage on this machine, on free ports, in memory: writing all of it to a disk every few seconds is half of what it does. */
export const startAzurite = async (): Promise<Azurite> => {
  const free = ['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'];
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck', '--inMemoryPersistence'];
  const child = spawn(process.execPath, [install(), ...free, ...quiet], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ports = await portsOf(child);
  const at = (service: string) => `http://127.0.0.1:${ports[service]}/devstoreaccount1`;
  const endpoints = `BlobEndpoint=${at('Blob')};QueueEndpoint=${at('Queue')};TableEndpoint=${at('Table')}`;
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  };
  return {
    connection: `AccountName=devstoreaccount1;AccountKey=${KEY};DefaultEndpointsProtocol=http;${endpoints}`,
    stop,
  };
};
