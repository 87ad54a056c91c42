import { readdir, readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { SmtpSettings } from '../../../shared/outside/mail/smtp-settings.ts';

export const WRITING = {
  from: { name: '绩效哨兵', mail: 'sentinel@example.gov.cn' },
  now: () => '2022-04-14T08:30:00+08:00',
};

const addressesOf = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

/** A raw message as a mail program shows it. */
export const parsedMail = async (raw: Buffer) => {
  const mail = await simpleParser(raw);
  return {
    to: addressesOf(mail.to),
    copy: addressesOf(mail.cc),
    subject: mail.subject ?? '',
    text: (mail.text ?? '').trimEnd(),
    html: (mail.html || '').trimEnd(),
  };
};

export const mailsIn = async (folder: string) => {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.sort().map(async (name) => parsedMail(await readFile(join(folder, name)))));
};

/** What a server answers to a line of the client's; null: nothing, and it hangs up. */
export type Script = (line: string) => string | null;

const DRIP_MS = 50;
const GREETING = '220 mx.example.gov.cn';

/** A server that answers word by word as it is told, and with `drip` says that again and again besides; `said` are the lines it heard outside of messages, `messages` those that ended. */
export const aScriptedServer = async (script: Script, drip = '') => {
  const said: string[] = [];
  const messages: string[] = [];
  const server = createServer((socket) => {
    let [rest, message] = ['', null as string | null];
    const answer = (line: string): void => {
      const reply = script(line);
      if (reply === null) socket.destroy();
      else if (reply !== '') socket.write(`${reply}\r\n`);
      if (reply?.startsWith('354')) message = '';
    };
    const hear = (line: string): void => {
      if (message === null) {
        said.push(line);
        answer(line);
      } else if (line === '.') {
        messages.push(message);
        message = null;
        answer('.');
      } else message += `${line}\n`;
    };
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const lines = `${rest}${chunk.toString('utf8')}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (!socket.destroyed) hear(line);
    });
    socket.write(`${GREETING}\r\n`);
    if (drip === '') return;
    const dripping = setInterval(() => socket.write(`${drip}\r\n`), DRIP_MS);
    socket.on('close', () => clearInterval(dripping));
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const settings: SmtpSettings = { host: '127.0.0.1', port, secure: false, user: '', password: '', timeoutMs: 500 };
  return { settings, said, messages };
};

/** An SMTP server in this process that goes when the running test ends; `raws` are the messages it took. */
export const anSmtpServer = async (options: SMTPServerOptions = {}) => {
  const raws: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        raws.push(Buffer.concat(chunks));
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const settings: SmtpSettings = { host: '127.0.0.1', port, secure: false, user: '', password: '', timeoutMs: 2000 };
  return { settings, raws };
};
