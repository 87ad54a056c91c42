import type { Cloud } from './clouds.ts';

type Need = { readonly permission: string; readonly how: string };

const DRIVE: Need = {
  permission: 'Sites.Selected(对这一个站点的 write 角色)',
  how: '先在门户“企业应用程序”里对本应用授予管理员同意，再执行 POST /sites/{站点 id}/permissions 授予 write',
};

const MAIL: Need = {
  permission: 'Mail.Send(只限发信邮箱)',
  how: '在 Exchange Online 里用 New-ManagementRoleAssignment -Role "Application Mail.Send" 授予，并限定到发信邮箱',
};

const SUBSCRIPTION: Need = {
  permission: 'Files.Read.All(变更订阅)',
  how: '在门户“企业应用程序”里对本应用授予管理员同意；不授予也能运行，系统改为定时查询',
};

const needOf = (path: string): Need => {
  if (path.includes('/sendMail')) return MAIL;
  return path.includes('/subscriptions') ? SUBSCRIPTION : DRIVE;
};

/** One Chinese sentence: which permission is missing for a call to `path`, and how to grant it in this cloud. */
export const consentSentence = (path: string, code: string, cloud: Cloud): string => {
  const need = needOf(path);
  return `Graph 拒绝了请求(403 ${code})：本应用缺少权限 ${need.permission}。请管理员打开 ${cloud.portal}，${need.how}。授予后系统自动继续，无需重启。`;
};

/** One Chinese sentence for a token that Graph does not accept, also after a fresh one was fetched. */
export const tokenSentence = (cloud: Cloud): string =>
  `Graph 不接受本应用的令牌(401)：请管理员在 ${cloud.portal} 检查托管身份或证书是否有效，并确认设置 BUDGET_SENTINEL_CLOUD 与租户所在的云一致。修复后系统自动继续。`;
