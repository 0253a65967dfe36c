/** Whether a text has the shape of one mail address; whether it exists only the mail server knows. */
export const isMailAddress = (typed: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(typed)
