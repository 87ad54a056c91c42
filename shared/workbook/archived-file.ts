/** How what is told of a file within an archive begins: it is no sheet. */
export const IN_ARCHIVE = '压缩包里的这个';
