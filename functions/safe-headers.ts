import type { Home } from '../shared/flow/home.ts';

/** On every answer: kept by nobody, taken for nothing it does not say it is, shown inside no other page. */
export const SAFE_HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** On what is to be saved as a file of this name. */
export const attachment = (name: string, type: string) => ({
  ...SAFE_HEADERS,
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

const SCRIPTS = /<script>(?<text>[\s\S]*?)<\/script>/gu;

const base64Of = (hex: string): string =>
  btoa((hex.match(/../gu) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''));

/** For a page of one document: only its very own scripts run, and it asks and shows nothing from elsewhere. */
export const pageHeaders = ({ sha256 }: Pick<Home, 'sha256'>, page: string): Record<string, string> => {
  const hashes = [...page.matchAll(SCRIPTS)].map(
    ({ groups }) => `'sha256-${base64Of(sha256(groups?.['text'] ?? ''))}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.length === 0 ? "'none'" : hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return { ...SAFE_HEADERS, 'Content-Security-Policy': policy.join('; ') };
};
