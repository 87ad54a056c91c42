/** The limits of one mailbox: so many requests at once, so many messages in any minute. */
export type MailGateDeps = {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly atOnce?: number;
  readonly perMinute?: number;
};

export type MailGate = { pass<Result>(send: () => Promise<Result>): Promise<Result> };

const MINUTE_MS = 60_000;

/** Lets sends through in the order they came, as fast as a mailbox allows (by default 4 at once, 30 a minute). */
export const createMailGate = ({ now, sleep, atOnce = 4, perMinute = 30 }: MailGateDeps): MailGate => {
  const starts: number[] = [];
  const waiting: (() => void)[] = [];
  let inside = 0;
  let pacing: Promise<void> = Promise.resolve();

  /** One after the other, so that two cannot take the same place in the minute. */
  const takePlace = (): Promise<void> => {
    pacing = pacing.then(async () => {
      const earlier = starts[starts.length - perMinute];
      const wait = earlier === undefined ? 0 : earlier + MINUTE_MS - now();
      if (wait > 0) await sleep(wait);
      starts.push(now());
      if (starts.length > perMinute) starts.shift();
    });
    return pacing;
  };

  const enter = async () => {
    while (inside >= atOnce) await new Promise<void>((go) => waiting.push(go));
    inside += 1;
  };

  const leave = () => {
    inside -= 1;
    waiting.shift()?.();
  };

  return {
    pass: async (send) => {
      await enter();
      try {
        await takePlace();
        return await send();
      } finally {
        leave();
      }
    },
  };
};
