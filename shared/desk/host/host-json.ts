import { readFileSync } from 'node:fs';
import { z } from 'zod';

const timeSpan = z
  .string()
  .regex(/^\d{2}:\d{2}:\d{2}$/u)
  .transform((text) => text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0));

const hostJson = z.object({
  extensions: z.object({
    http: z.object({ routePrefix: z.string() }),
    queues: z.object({
      batchSize: z.int().min(1).max(32),
      maxPollingInterval: timeSpan,
      visibilityTimeout: timeSpan,
      maxDequeueCount: z.int().min(1),
    }),
  }),
});

export type HostSettings = z.infer<typeof hostJson>['extensions'];

/** The part of `host.json` that the local host keeps to as well; time spans in seconds. */
export const readHostJson = (path: string): HostSettings =>
  hostJson.parse(JSON.parse(readFileSync(path, 'utf8'))).extensions;
