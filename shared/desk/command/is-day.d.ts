/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export declare const isDay: (text: string) => boolean;
