/**
 * Stands above the table or grid of every form that is issued blank or half filled: while nobody has filled it in it is no
 * hand-in and no fault. It may stay there when the form is filled in.
 */
export const BLANK_FORM_MARK = '空白表样';
