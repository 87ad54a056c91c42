import type {
  DriveItemVersion,
  DriveItem as GraphDriveItem,
  UploadSession as GraphUploadSession,
} from '@microsoft/microsoft-graph-types';
import { z } from 'zod';

/** Every property is checked by the compiler against Microsoft's published names. */
type Names<Model> = Partial<Record<keyof Model, z.ZodType>>;

const text = z.string().nullish().catch(null);

/**
 * What is used of a driveItem; the feed leaves out much of it, and nearly everything of a deleted one. What is not as described
 * counts as left out, so that one strange item never stands for a whole page.
 */
export const driveItem = z
  .object({
    id: z.string(),
    name: text,
    eTag: text,
    cTag: text,
    size: z.number().nullish().catch(null),
    lastModifiedDateTime: text,
    lastModifiedBy: z
      .object({ user: z.object({ displayName: text }).nullish() })
      .nullish()
      .catch(null),
    parentReference: z.object({ id: text, path: text }).nullish().catch(null),
    folder: z.object({}).nullish(),
    file: z.object({}).nullish(),
    /** A notebook: a folder to look at, one thing to the people. */
    package: z.object({}).nullish(),
    root: z.object({}).nullish(),
    deleted: z.object({}).nullish(),
  } satisfies Names<GraphDriveItem>)
  .extend({
    /** Preauthenticated, and good for an hour at most. */
    '@microsoft.graph.downloadUrl': text,
  });

export type DriveItem = z.infer<typeof driveItem>;

export const driveItemPage = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** The items of a page; an entry without an id is none. */
export const driveItemsIn = ({ value }: z.infer<typeof driveItemPage>): readonly DriveItem[] =>
  value.flatMap((one) => driveItem.safeParse(one).data ?? []);

/** Newest first. */
export const versionPage = z.object({
  value: z.array(z.object({ id: z.string(), lastModifiedDateTime: text } satisfies Names<DriveItemVersion>)),
});

export const uploadSession = z.object({
  uploadUrl: z.string().optional(),
  nextExpectedRanges: z.array(z.string()).nullish(),
} satisfies Names<GraphUploadSession>);
