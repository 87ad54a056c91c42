/** Names that Windows keeps for devices, whatever ending follows; SharePoint refuses them too. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])$/iu;

/** Signs that Windows and SharePoint take in no name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** What SharePoint keeps for itself, wherever it stands in a name. */
const OF_SHAREPOINT = /_vti_/giu;

/** The part of a name that says which device it is: what stands before the first dot. */
const DEVICE_PART = /^[^.]*?(?=\s*(?:\.|$))/u;

/**
 * A text as the name of a file or folder that a disk, Windows and SharePoint all store as it is: without signs they refuse, a blank or a
 * dot at its ends, or the name of a device. Neither cut nor given an ending.
 */
export const storableName = (text: string): string => {
  const name = text
    .replace(FORBIDDEN, '')
    .replace(OF_SHAREPOINT, '')
    .replace(/^[\s.~]+|[\s.]+$/gu, '');
  if (name === '') return '_';
  return name.replace(DEVICE_PART, (part) => (DEVICE.test(part) ? `${part}_` : part));
};

/** Whether a text is stored as it is, everywhere. */
export const isStorableName = (text: string): boolean => storableName(text) === text;

/** What two names of one folder may not share: Windows and SharePoint know no difference between A and a. */
export const sameNameKey = (name: string): string => name.normalize('NFC').toLowerCase();
