/**
 * Replaces `re2js` in the built console. Firestore only needs it to evaluate regular expressions of
 * pipelines in its cache; the console runs no pipelines, and the library is a third of Firestore.
 */
export const RE2JS = {
  compile(pattern: string) {
    const part = new RegExp(pattern, 'u');
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    return {
      test: (text: string) => part.test(text),
      matches: (text: string) => whole.test(text),
    };
  },
};
