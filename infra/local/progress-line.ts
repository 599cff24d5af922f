/** One line that is written over as work goes on; nothing at all where nobody watches (a pipe, a log). */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

/** A progress line on this stream, silent unless it is a terminal. */
export function createProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  const write = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u{1b}[2K${text}`);
  };
  return { show: write, clear: () => write('') };
}
