const WHITE = /\s/;

/** The first offset at or after `at` that is not white space. */
export function skipBlank(text: string, at: number): number {
  let i = at;
  while (i < text.length && WHITE.test(text.charAt(i))) i++;
  return i;
}

/** End of the string that starts at `at`, or -1. */
function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') i++;
    else if (char === '"') return i + 1;
  }
  return -1;
}

/**
 * End of the JSON value that starts at `at`, found by its brackets alone, or -1 if they do not
 * match.
 */
export function skipValue(text: string, at: number): number {
  const open: string[] = [];
  for (let i = at; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') {
      i = skipString(text, i) - 1;
      if (i < 0) return -1;
      if (open.length === 0) return i + 1;
    } else if (char === '{') open.push('}');
    else if (char === '[') open.push(']');
    else if (char === '}' || char === ']') {
      if (open.length === 0) return i;
      if (open.pop() !== char) return -1;
      if (open.length === 0) return i + 1;
    } else if (char === ',' && open.length === 0) return i;
  }
  return open.length === 0 ? text.length : -1;
}

/** Where the next element of a list seems to start after a broken one. */
export function nextElement(text: string, after: number): number {
  const found = /(?:,|\n)\s*(?=\{)/g;
  found.lastIndex = after + 1;
  const match = found.exec(text);
  return match ? match.index + match[0].length : text.length;
}

/**
 * Start of the list of records: just after the `[` of a list at the root, or of the first list that
 * is a value of the object at the root (`preferred` first). Null if there is none.
 */
export function listStart(text: string, preferred: string): number | null {
  const root = skipBlank(text, 0);
  if (text.charAt(root) === '[') return root + 1;
  if (text.charAt(root) !== '{') return null;
  let first: number | null = null;
  for (let at = skipBlank(text, root + 1); text.charAt(at) === '"'; ) {
    const keyEnd = skipString(text, at);
    if (keyEnd === -1) return first;
    const key = text.slice(at + 1, keyEnd - 1);
    const colon = skipBlank(text, keyEnd);
    const value = skipBlank(text, colon + 1);
    if (text.charAt(colon) !== ':') return first;
    if (text.charAt(value) === '[') {
      if (key === preferred) return value + 1;
      if (text.charAt(skipBlank(text, value + 1)) === '{') first ??= value + 1;
    }
    const end = skipValue(text, value);
    if (end === -1) return first;
    at = skipBlank(text, end);
    if (text.charAt(at) !== ',') return first;
    at = skipBlank(text, at + 1);
  }
  return first;
}
