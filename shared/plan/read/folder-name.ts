import { isStorableName } from '../../storable-name.ts';

/**
 * Whether a text can be a folder of the share, or one below another (`/` between them): nothing that leads out of it, and nothing
 * that Windows or SharePoint would not store under that name.
 */
export const isFolderName = (text: string): boolean => text.split('/').every(isStorableName);
