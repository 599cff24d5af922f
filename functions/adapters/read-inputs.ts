import { beginsArray, splitArray, splitLines } from '../../shared/alert/split-inputs.ts';

/** One input of a stream of alerts: a line of text, or an element of a JSON array; and its number, from 1. */
export interface Input {
  readonly line: number;
  readonly text: string;
}

/** Reads lines, or the elements of a JSON array, from a stream of text. Memory does not grow with the stream. */
export async function* readInputs(source: AsyncIterable<string>): AsyncGenerator<readonly Input[]> {
  let splitter: ReturnType<typeof splitLines> | undefined;
  let line = 0;
  const numbered = (texts: readonly string[]): Input[] =>
    texts.map((text) => ({ line: ++line, text })).filter(({ text }) => text.trim() !== '');
  for await (const piece of source) {
    splitter ??= beginsArray(piece) ? splitArray() : splitLines();
    yield numbered(splitter.push(piece));
  }
  yield numbered(splitter?.end() ?? []);
}
