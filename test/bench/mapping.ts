import { loadKnowledge } from '../../functions/adapters/load-knowledge.ts';
import { readAlerts } from '../../shared/alert/read-alerts.ts';
import { createMapper } from '../../shared/mapping/create-mapper.ts';
import { cpuSecondsOf } from './cpu-seconds.ts';
import { signatureLines } from './signature-lines.ts';

interface MappingBench {
  /** Signatures read, mapped and written as JSON in a second of processor time, warm. */
  readonly perSecond: number;
  /** The same in units of `JSON.parse` and `JSON.stringify` of the same mappings: what thinking costs beyond moving text. */
  readonly timesJson: number;
  /** Time for ten times the input over ten times the time: 1 is linear. */
  readonly growth: number;
  /** Processor time to make the knowledge ready, in seconds. */
  readonly load: number;
}

/** Measures mapping `count` plain signatures in this process, against bare JSON of the answers and against a tenth of it. */
export async function benchMapping(count = 20_000): Promise<MappingBench> {
  const before = process.cpuUsage();
  const mapper = createMapper(await loadKnowledge());
  const { user, system } = process.cpuUsage(before);
  const mapLine = (line: string): string[] =>
    readAlerts(line).flatMap((outcome) => ('alert' in outcome ? [JSON.stringify(mapper.map(outcome.alert))] : []));
  const lines = signatureLines(count);
  const tenth = lines.slice(0, count / 10);
  const answers = tenth.flatMap(mapLine);
  const small = cpuSecondsOf(() => {
    for (const line of tenth) mapLine(line);
  });
  const all = cpuSecondsOf(() => {
    for (const line of lines) mapLine(line);
  });
  const moveAnswers = (): void => {
    for (const answer of answers) JSON.stringify(JSON.parse(answer));
  };
  moveAnswers();
  const bare = cpuSecondsOf(moveAnswers) * 10;
  return {
    perSecond: Math.round(count / all),
    timesJson: all / bare,
    growth: all / (small * 10),
    load: (user + system) / 1_000_000,
  };
}
