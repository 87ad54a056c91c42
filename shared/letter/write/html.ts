const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, safe inside elements and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

/** A link where the address can be opened from a mail; otherwise the words alone. */
export const linkHtml = (address: string, words: string): string =>
  /^https?:\/\//iu.test(address)
    ? `<a href="${escapeHtml(address)}" style="color:#1f5fa8">${escapeHtml(words)}</a>`
    : escapeHtml(words);
