const TAG = /^[a-z0-9][a-z0-9 -]{0,39}$/;

/** Whether a text is a tag: lower-case letters, digits, blanks and hyphens, 1 to 40 characters. */
export const isTag = (text: string): boolean => TAG.test(text);

/** The message for a text that is not a tag. */
export const TAG_RULE = 'must be 1 to 40 lower-case letters, digits, blanks or hyphens';
