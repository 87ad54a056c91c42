import { z } from 'zod';
import { storedShape, type Upgrade } from '../../stored-shape.ts';
import type { DrivePlace } from '../graph/drive/drive-place.ts';
import { BadSettings } from '../read-settings.ts';
import { STATE_VERSION } from '../state-version.ts';
import type { Storage } from './open-storage.ts';
import { unlessLost, unlessMissing } from './storage-refusal.ts';

const KEY = { partitionKey: 'office', rowKey: 'shares' } as const;

/** 0 → 1: a bare list of the libraries. */
const ofList: Upgrade = ({ list }) => ({ shares: list });

const storedClaim = storedShape('存储账户的归属', z.object({ shares: z.array(z.string()) }), [ofList]);

const nameOf = ({ driveId, folderId }: DrivePlace): string => `${driveId} ${folderId ?? ''}`.trim();

const refuse = (theirs: readonly string[]): never => {
  throw new BadSettings(
    `这个存储账户已归另一个财政局使用(文件库 ${theirs.join('、')})，两个应用共用一个账户会互相取走对方的消息，因此没有启动。` +
      '请给本应用另配一个存储账户；若原来的应用已停用、确要由本应用接管，请在表 notes 中删除 PartitionKey=office、RowKey=shares 这一行后重新启动' +
      ' / this storage account belongs to another office',
  );
};

/** An app that went back to an earlier release would fail record by record. */
const refuseNewer = (version: number): never => {
  throw new BadSettings(
    `这个存储账户里的数据是更新版本的应用写的(版本 ${version}，本应用只认到 ${STATE_VERSION})，因此没有启动，数据没有动。请重新部署新版本的应用` +
      ' / the state in this storage account was written by a later release',
  );
};

/**
 * Writes down whose the storage account is; refuses one that is another office's, because all apps on an account take
 * each other's messages, and one that a later release has worked in. Districts may be added and taken out as long as one of those written down stays.
 */
export const claimAccount = async (account: Storage, places: readonly DrivePlace[]): Promise<void> => {
  const table = account.table('notes');
  const ours = places.map(nameOf);
  const claim = { ...KEY, shares: storedClaim.write({ shares: ours }), version: STATE_VERSION };
  const held = await unlessMissing(table.getEntity(KEY.partitionKey, KEY.rowKey));
  if (held === null) {
    if (!(await unlessLost(table.createEntity(claim)))) await claimAccount(account, places);
    return;
  }
  const version = Number(held['version'] ?? 0);
  if (version > STATE_VERSION) refuseNewer(version);
  const { shares: theirs } = storedClaim.read(String(held['shares']));
  if (!theirs.some((share) => ours.includes(share))) refuse(theirs);
  if (held['shares'] !== claim.shares || version < STATE_VERSION) await table.updateEntity(claim, 'Replace');
};
