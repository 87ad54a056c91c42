/** One log line per outcome: its code first, then what identifies it, as `name=value` pairs. */
export const outcomeLine = (flow: string, outcome: Readonly<Record<string, unknown>>): string => {
  const { code, ...rest } = outcome;
  const pairs = Object.entries(rest)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value) && value !== '')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [flow, String(code), ...pairs].join(' ');
};
