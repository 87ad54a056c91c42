import type { Mail } from '../mail.ts';
import type { DigestContents } from './digest-contents.ts';
import { digestHtml } from './digest-html.ts';
import { digestSubject } from './digest-subject.ts';
import { digestText, digestWording } from './digest-text.ts';

/**
 * One unit's digest of a day: every duty with its requirement, gap, deadline and working days left, what to do next, and
 * links; plain text and HTML say the same. No attachments.
 */
export const writeDigest = (contents: DigestContents): Mail => {
  const { unit, day, to, copy } = contents;
  const subject = digestSubject(contents);
  const wording = digestWording(contents);
  return {
    id: `${unit.folder}/${day}`,
    to,
    copy,
    subject,
    text: digestText(wording),
    html: digestHtml(subject, wording),
  };
};
