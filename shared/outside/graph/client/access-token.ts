import type { TokenCredential } from '@azure/identity';

/** Where Graph's bearer tokens come from; `forget` drops one that the service has just refused. */
export type TokenSource = { token(): Promise<string>; forget(): void };

/** A token this near its end may expire on the way. */
const SPARE_MS = 120_000;

/** One token for all calls of this process, renewed shortly before it expires. `now` in milliseconds since 1970. */
export const createTokenSource = (credential: TokenCredential, scope: string, now: () => number): TokenSource => {
  let held: { token: string; until: number } | null = null;
  const renew = async () => {
    const fresh = await credential.getToken(scope);
    if (fresh === null) throw new Error(`身份服务没有给出 ${scope} 的令牌，请检查应用身份的配置。`);
    held = { token: fresh.token, until: fresh.expiresOnTimestamp - SPARE_MS };
    return held.token;
  };
  return {
    token: async () => (held !== null && now() < held.until ? held.token : renew()),
    forget: () => {
      held = null;
    },
  };
};
