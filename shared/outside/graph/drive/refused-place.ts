import { GraphFault, GraphWait } from '../client/graph-fault.ts';

const DENIED = '拒绝访问(403)，可能带保留标签或敏感度标签，或另设了权限';

/**
 * Why one place could not be looked into, in Chinese; null for what concerns the whole share (throttling, a broken line) and is
 * thrown on. A 403 is about the place: the feed itself has just answered.
 */
export const refusedPlace = (fault: unknown): string | null => {
  if (fault instanceof GraphFault) return fault.message.replace(/。$/u, '');
  if (!(fault instanceof GraphWait)) return null;
  if (fault.status === 403) return DENIED;
  return fault.kind === 'unavailable' && fault.status >= 500 ? `查看失败(${fault.status})` : null;
};
