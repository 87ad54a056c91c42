/** A row of a form as a gap names it: with what is to be mended, where it says so. */
export const rowInGap = (fields: { readonly [column: string]: unknown }, name: string): string => {
  const problem = fields['问题描述'];
  return typeof problem === 'string' && problem !== '' ? `${name}：${problem}` : name;
};
