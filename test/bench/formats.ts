import { readAlerts } from '../../shared/alert/read-alerts.ts';
import { readFormatFixtures } from '../support/format-fixtures.ts';
import { cpuSecondsOf } from './cpu-seconds.ts';

/** One line of the benchmark's table; ratios compare sides measured in the same run. */
interface FormatsBench {
  /** Alerts recognised and normalised in a second of processor time. */
  readonly perSecond: number;
  /** The same in units of a bare `JSON.parse` of the same texts: how much the reading costs beyond parsing. */
  readonly timesParse: number;
  /** Time for ten times the input over ten times the time: 1 is linear. */
  readonly growth: number;
}

/** Every fixture as it would stand on one line, repeated to the number asked for; each a text of its own, as from a queue. */
function mixedTexts(count: number): readonly string[] {
  const lines = readFormatFixtures().map(({ text }) =>
    text.startsWith('{') ? JSON.stringify(JSON.parse(text)) : text,
  );
  return Array.from({ length: count }, (_, index) => Buffer.from(lines[index % lines.length] ?? '').toString());
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
  const small = cpuSecondsOf(readAll(tenth));
  const all = cpuSecondsOf(readAll(texts));
  const parse = cpuSecondsOf(parseAll(texts));
  return { perSecond: Math.round(count / all), timesParse: all / parse, growth: all / (small * 10) };
}
