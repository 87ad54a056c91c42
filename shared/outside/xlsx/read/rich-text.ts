import { unescapeCellText } from '../xml/xml-text.ts';
import type { XmlTokens } from '../xml/xml-tokens.ts';

/** Left out: reading aids for Japanese and Chinese, and variants for programs that know an extension we do not. */
const LEFT_OUT = new Set(['rPh', 'Choice']);

const passElement = (tokens: XmlTokens, name: string): void => {
  if (tokens.selfClosed) return;
  for (let depth = 1; depth > 0 && tokens.next(); ) {
    if (tokens.name === name && !tokens.selfClosed) depth += tokens.closing ? -1 : 1;
  }
};

/** The text of an `<si>` or `<is>` behind its opening tag: all its runs together. Stops behind its closing tag. */
export const readRichText = (tokens: XmlTokens, name: string): string => {
  let text = '';
  while (tokens.next() && !(tokens.closing && tokens.name === name)) {
    if (tokens.closing && tokens.name === 't') text += tokens.text();
    else if (!tokens.closing && LEFT_OUT.has(tokens.name)) passElement(tokens, tokens.name);
  }
  return unescapeCellText(text);
};
