import type { DatabaseSync } from 'node:sqlite';
import { mailKey } from '../../letter/plan/mail-key.ts';
import type { MailEntry, MailLedger } from '../../letter/plan/mail-ledger.ts';
import { storedMail } from '../../letter/plan/stored-mail.ts';
import { atOnce } from './at-once.ts';
import { readAgain } from './read-again.ts';

/** The mail ledger in SQLite: planning is an insert, a move an update that names the state it expects. */
export const sqliteMailLedger = (database: DatabaseSync): MailLedger => {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO mail (unit, subject, step, state, entry) VALUES (?, ?, ?, ?, ?)',
  );
  const update = database.prepare(
    'UPDATE mail SET state = ?, entry = ? WHERE unit = ? AND subject = ? AND step = ? AND state = ?',
  );
  const every = database.prepare('SELECT rowid AS id, entry FROM mail ORDER BY rowid');
  const readAll = readAgain(storedMail, 'id', 'entry');
  const keyOf = (entry: MailEntry): readonly [string, string, string] => {
    const { unit, about, step } = mailKey(entry);
    return [unit, about, step];
  };
  return {
    plan: (entry) => atOnce(() => insert.run(...keyOf(entry), entry.state, storedMail.write(entry)).changes === 1),
    move: (entry, expected) =>
      atOnce(() => update.run(entry.state, storedMail.write(entry), ...keyOf(entry), expected).changes === 1),
    all: async () => readAll(every.all()),
  };
};
