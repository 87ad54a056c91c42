import { relationshipsOf } from '../relationships.ts';
import type { WorkbookPart } from '../workbook-part.ts';
import { type ZipPackage, zipEntry } from '../zip/zip-package.ts';

const SIGNED = '这个工作簿带有数字签名，写入审核结果会使签名失效，所以没有改动原文件，审核结果另存在旁边。';
const SHARED =
  '这个工作簿开启了旧式“共享工作簿”(带修订记录)，写入审核结果会破坏修订记录，所以没有改动原文件，审核结果另存在旁边。';
export const UNKNOWN_FORM = '这个工作簿的内部格式是系统不认识的版本，所以没有改动原文件，审核结果另存在旁边。';

const isSigned = (zip: ZipPackage): boolean =>
  relationshipsOf(zip, '').some(({ type }) => type === 'origin') ||
  [...zip.byKey.keys()].some((key) => key.startsWith('_xmlsignatures/'));

const isShared = (zip: ZipPackage, part: WorkbookPart): boolean =>
  relationshipsOf(zip, part.entry.name).some(({ type }) => type === 'revisionHeaders' || type === 'usernames');

/** Why a readable package must not be changed, in a Chinese sentence; null where it may be. */
export const reasonAgainstTouching = (zip: ZipPackage, part: WorkbookPart): string | null => {
  if (isSigned(zip)) return SIGNED;
  if (isShared(zip, part)) return SHARED;
  return zipEntry(zip, '[Content_Types].xml') === undefined ? UNKNOWN_FORM : null;
};
