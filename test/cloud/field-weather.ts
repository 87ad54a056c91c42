import { refusal } from '../graph-stand-in/graph-answer.ts';
import type { Mishap } from '../graph-stand-in/graph-stand-in.ts';
import type { CloudBench } from './cloud-bench.ts';

/** What people report of libraries in use, laid upon one act of a story: begun, seen by the functions for a while, and over. */
export type FieldTrouble = (bench: CloudBench) => Promise<void>;

const seenFor = async ({ announce, pass }: CloudBench, minutes: number): Promise<void> => {
  await announce();
  await pass(minutes);
};

/** The weather of the day goes on beneath it. */
const during = async (bench: CloudBench, mishap: Mishap, minutes: number): Promise<void> => {
  const { standIn } = bench;
  const weather = standIn.mishap;
  standIn.mishap = (asked) => mishap(asked) ?? weather(asked);
  await seenFor(bench, minutes);
  standIn.mishap = weather;
};

/** Required columns: no write goes through. */
const writesFail: FieldTrouble = (bench) =>
  during(
    bench,
    ({ method }) => (method === 'PUT' ? { when: 'before', answer: refusal(500, 'generalException') } : null),
    10,
  );

/** An infected or labelled file. */
const contentWithheld =
  (path: string): FieldTrouble =>
  async (bench) => {
    const item = bench.standIn.drive.at(path)!;
    item.withheld = true;
    await seenFor(bench, 10);
    item.withheld = false;
  };

/** Some clients make a file first and fill it afterwards; it is new by the clock of this machine. */
const emptyAtFirst =
  (path: string): FieldTrouble =>
  async (bench) => {
    const { drive } = bench.standIn;
    const { now } = drive;
    const { bytes } = drive.at(path)!;
    drive.now = new Date().toISOString();
    drive.upload(path, new Uint8Array());
    await bench.announce();
    await bench.work(0);
    drive.now = now;
    drive.upload(path, bytes);
  };

/** Saved by itself again and again while it is open, without a change. */
const savedWhileOpen =
  (path: string): FieldTrouble =>
  async (bench) => {
    const { drive } = bench.standIn;
    for (let save = 0; save < 3; save += 1) {
      drive.upload(path, drive.at(path)!.bytes);
      await seenFor(bench, 1);
    }
  };

/** Taken from the recycle bin again, with its id. */
const deletedAndRestored =
  (path: string): FieldTrouble =>
  async (bench) => {
    const { drive } = bench.standIn;
    const item = drive.at(path)!;
    drive.remove(item);
    await seenFor(bench, 15);
    item.deleted = false;
    drive.touch(item);
  };

/** A department gives its folder another name, and gets the old one back when nobody finds its files any more. */
const unitRenamed =
  (unit: string): FieldTrouble =>
  async (bench) => {
    const { drive } = bench.standIn;
    const folder = drive.at(unit)!;
    drive.rename(folder, `${unit}(新)`);
    await seenFor(bench, 15);
    drive.rename(folder, unit);
    await seenFor(bench, 5);
  };

/** Notices come twice, or to two instances at once. */
const noticedTwice: FieldTrouble = async ({ announce }) => {
  await Promise.all([announce(), announce()]);
};

/** Both the day's weather and a long order to wait, heeded by one instance and met again by each try. */
const throttled: FieldTrouble = async (bench) => {
  bench.standIn.throttledFor = 300;
  await seenFor(bench, 10);
  bench.standIn.throttledFor = 0;
};

/** A labelled thing in a folder is enough for the service to refuse to list it. */
const listingRefused =
  (path: string): FieldTrouble =>
  async (bench) => {
    const { id } = bench.standIn.drive.at(path)!;
    await during(
      bench,
      ({ url }) =>
        url.pathname.endsWith(`/items/${id}/children`)
          ? { when: 'before', answer: refusal(400, 'invalidRequest') }
          : null,
      10,
    );
  };

const announcedAtOnce =
  (path: string): FieldTrouble =>
  async ({ home, standIn }) => {
    const message = { file: standIn.drive.at(path)!.id, attempt: 0 };
    await Promise.all([0, 1, 2, 3].map(() => home.queue.uploadSeen(message)));
  };

/** A position that has grown old is refused in other ways than by the book, and where the service says to start afresh fails. */
const positionVoid =
  (status: 400 | 404 | 410): FieldTrouble =>
  async (bench) => {
    const { standIn } = bench;
    Object.assign(standIn.habits, { voidBefore: standIn.drive.change, voidStatus: status, freshStartFails: true });
    await seenFor(bench, 1);
    Object.assign(standIn.habits, { voidBefore: 0, voidStatus: 410, freshStartFails: false });
  };

/** One labelled item is enough for it. */
const feedRefused: FieldTrouble = async (bench) => {
  bench.standIn.habits.refused = true;
  await seenFor(bench, 1);
  bench.standIn.habits.refused = false;
};

const temporaryFiles =
  (folder: string): FieldTrouble =>
  async (bench) => {
    const { drive } = bench.standIn;
    const bytes = new TextEncoder().encode('暂存');
    const items = Array.from({ length: 20 }, (_, at) => drive.upload(`${folder}/~${at}.tmp`, bytes));
    await seenFor(bench, 1);
    for (const item of items) drive.remove(item);
  };

/** One list for each act, in the order of the acts; which comes first is thrown. */
export const FIELD_TROUBLES: readonly (readonly FieldTrouble[])[] = [
  [writesFail, noticedTwice],
  [contentWithheld('区教育局/二级/自评.xlsx'), emptyAtFirst('区民政局/二级/自评.xlsx'), throttled],
  [savedWhileOpen('莘庄镇/二级/自评.xlsx'), positionVoid(400), temporaryFiles('区水务局'), unitRenamed('区民政局')],
  [
    deletedAndRestored('区教育局/二级/自评.xlsx'),
    announcedAtOnce('莘庄镇/二级/自评.xlsx'),
    positionVoid(404),
    listingRefused('区民政局/下属单位'),
    noticedTwice,
  ],
  [
    writesFail,
    feedRefused,
    announcedAtOnce('区民政局/下属单位/自评.xlsx'),
    positionVoid(410),
    throttled,
    unitRenamed('莘庄镇'),
  ],
];
