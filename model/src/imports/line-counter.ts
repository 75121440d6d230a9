/** Counts lines up to an offset; offsets must not decrease between calls. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    let next = text.indexOf('\n', at);
    while (next !== -1 && next < offset) {
      line++;
      at = next + 1;
      next = text.indexOf('\n', at);
    }
    return line;
  };
}
