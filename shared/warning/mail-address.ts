const SHAPE = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@<>(),;:".[\]]{2,}$/u;

/** Whether a text can be one mail address. It may still not exist; that shows when a mail to it is refused. */
export const isMailAddress = (text: string): boolean => SHAPE.test(text.trim()) && !text.includes('..');
