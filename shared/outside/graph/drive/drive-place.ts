/** The share in SharePoint: a document library, or one folder of it. Ids stay the same when sites and folders are renamed. */
export type DrivePlace = {
  readonly driveId: string;
  /** Item id of the share's folder; null = the library itself. */
  readonly folderId: string | null;
};

export const drivePath = ({ driveId }: DrivePlace): string => `/drives/${encodeURIComponent(driveId)}`;

export const itemPath = (place: DrivePlace, id: string): string =>
  `${drivePath(place)}/items/${encodeURIComponent(id)}`;

const sharePath = (place: DrivePlace): string => itemPath(place, place.folderId ?? 'root');

/** Address of what lies at a path inside the share; the share itself for ''. */
export const addressAt = (
  place: DrivePlace,
  path: string,
  tail: '' | '/content' | '/createUploadSession' = '',
): string => {
  if (path === '') return sharePath(place) + tail;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `${sharePath(place)}:/${encoded}${tail === '' ? '' : `:${tail}`}`;
};
