import { GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { sameFiles } from './same-files.ts';

/** `library.run.ts UNITS`: a library in a process of its own, so that its work is not counted with the app's; tells where it is. */
const standIn = await new GraphStandIn().start();
const { drive, origin } = standIn;
const { rules, handIns } = await sameFiles(Number(process.argv[2]));
drive.now = '2022-04-18T08:00:00Z';
const [first, then] = [rules, handIns].map((files) => files.map(({ path, bytes }) => drive.upload(path, bytes).id));
process.on('disconnect', () => process.exit(0));
process.send?.({ origin, driveId: drive.id, rules: first, handIns: then });
