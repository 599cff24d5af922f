import { performance } from 'node:perf_hooks';
import { readAlerts } from '../../shared/alert/read-alerts.ts';
import { readFormatFixtures } from '../support/format-fixtures.ts';

/** One line of the benchmark's table; ratios compare sides measured in the same run. */
export interface FormatsBench {
  /** Alerts recognised and normalised in a second, on one core. */
  readonly perSecond: number;
  /** The same in units of a bare `JSON.parse` of the same texts: how much the reading costs beyond parsing. */
  readonly timesParse: number;
  /** Time for ten times the input over ten times the time: 1 is linear. */
  readonly growth: number;
}

/** Every fixture as it would stand on one line, repeated to the number asked for. */
function mixedTexts(count: number): readonly string[] {
  const lines = readFormatFixtures().map(({ text }) =>
    text.startsWith('{') ? JSON.stringify(JSON.parse(text)) : text,
  );
  return Array.from({ length: count }, (_, index) => lines[index % lines.length] ?? '');
}

function secondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
}

const readAll = (texts: readonly string[]) => (): void => {
  for (const text of texts) readAlerts(text);
};

function parseAll(texts: readonly string[]): () => void {
  const parsable = texts.filter((text) => text.startsWith('{'));
  return () => {
    for (const text of parsable) JSON.parse(text);
  };
}

/** Measures reading 100,000 mixed alerts of all formats, warm, against bare parsing and against a tenth of it. */
export function benchFormats(count = 100_000): FormatsBench {
  const texts = mixedTexts(count);
  const tenth = texts.slice(0, count / 10);
  readAll(tenth)();
  const small = secondsOf(readAll(tenth));
  const all = secondsOf(readAll(texts));
  const parse = secondsOf(parseAll(texts));
  return { perSecond: Math.round(count / all), timesParse: all / parse, growth: all / (small * 10) };
}
