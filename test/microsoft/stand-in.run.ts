import { spawn } from 'node:child_process';
import { GraphStandIn } from '../graph-stand-in/graph-stand-in.ts';

/** `stand-in.run.ts PROGRAM…`: runs a program against the Graph stand-in; it is given the origin, the drive's id and the mailbox. */
const [program = '', ...words] = process.argv.slice(2);
const standIn = await new GraphStandIn().start();
const [mailbox = ''] = standIn.mail.mailboxes;
const child = spawn(program, [...words, standIn.origin, standIn.drive.id, mailbox], { stdio: 'inherit' });
const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
await standIn.stop();
process.exitCode = code ?? 1;
