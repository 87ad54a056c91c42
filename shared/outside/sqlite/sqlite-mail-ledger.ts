import type { DatabaseSync } from 'node:sqlite';
import type { MailEntry, MailLedger } from '../../letter/mail-ledger.ts';
import { storedMail } from '../../letter/stored-mail.ts';

/** The mail ledger in SQLite: planning is an insert, a move an update that names the state it expects. */
export const sqliteMailLedger = (database: DatabaseSync): MailLedger => {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO mail (unit, subject, step, state, entry) VALUES (?, ?, ?, ?, ?)',
  );
  const update = database.prepare(
    'UPDATE mail SET state = ?, entry = ? WHERE unit = ? AND subject = ? AND step = ? AND state = ?',
  );
  const ofUnit = database.prepare('SELECT entry FROM mail WHERE unit = ? ORDER BY rowid');
  const every = database.prepare('SELECT entry FROM mail ORDER BY rowid');
  const parse = (row: Record<string, unknown>): MailEntry => storedMail.read(String(row['entry']));
  return {
    plan: async (entry) =>
      insert.run(entry.unit, entry.subject, entry.step, entry.state, storedMail.write(entry)).changes === 1,
    move: async (entry, expected) =>
      update.run(entry.state, storedMail.write(entry), entry.unit, entry.subject, entry.step, expected).changes === 1,
    ofUnit: async (unit) => ofUnit.all(unit).map(parse),
    all: async () => every.all().map(parse),
  };
};
