import type {
  DriveItem as GraphDriveItem,
  UploadSession as GraphUploadSession,
} from '@microsoft/microsoft-graph-types';
import { z } from 'zod';

/** Every property is checked by the compiler against Microsoft's published names. */
type Names<Model> = Partial<Record<keyof Model, z.ZodType>>;

/** What is used of a driveItem; the feed leaves out much of it, and nearly everything of a deleted one. */
export const driveItem = z.object({
  id: z.string(),
  name: z.string().optional(),
  eTag: z.string().optional(),
  cTag: z.string().optional(),
  size: z.number().optional(),
  lastModifiedDateTime: z.string().optional(),
  lastModifiedBy: z.object({ user: z.object({ displayName: z.string().nullish() }).nullish() }).nullish(),
  parentReference: z.object({ id: z.string().optional() }).nullish(),
  folder: z.object({}).nullish(),
  file: z.object({}).nullish(),
  root: z.object({}).nullish(),
  deleted: z.object({}).nullish(),
} satisfies Names<GraphDriveItem>);

export type DriveItem = z.infer<typeof driveItem>;

export const driveItemPage = z.object({
  value: z.array(driveItem),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

export const uploadSession = z.object({
  uploadUrl: z.string().optional(),
  nextExpectedRanges: z.array(z.string()).nullish(),
} satisfies Names<GraphUploadSession>);
