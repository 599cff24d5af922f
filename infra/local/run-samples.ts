import { sendBodies } from '../../functions/adapters/alert-queue.ts';
import { presentMapping } from '../../shared/outputs/pretty.ts';
import { toTerminalText } from '../../shared/outputs/terminal-text.ts';
import type { AlertStore } from '../../shared/storage/alert-store.ts';
import { findFinished, followSamples, type SampleOutcome } from './follow-samples.ts';
import type { LocalStack } from './local-stack.ts';
import type { ProgressLine } from './progress-line.ts';
import { readSamples } from './read-samples.ts';

export interface RunSamplesOptions {
  readonly stack: LocalStack;
  readonly store: AlertStore;
  readonly progress: ProgressLine;
  readonly print: (text: string) => void;
  readonly color: boolean;
}

/** Far more than the samples take on a slow machine. */
const TIMEOUT_SECONDS = 60;

/** What went wrong with a sample, in words; empty where nothing did. */
function faultsOf({ mapping, stored, published, readable }: SampleOutcome): readonly string[] {
  if (!stored || !mapping) return ['not stored'];
  return [
    ...(mapping.verdict === 'mapped' ? [] : [`verdict ${mapping.verdict}`]),
    ...(published ? [] : ['not published']),
    ...(readable ? [] : ['not readable through the API']),
  ];
}

/** Sends every sample, follows it to its end, prints its mapping and a summary; true where every one got there. */
export async function runSamples({ stack, store, progress, print, color }: RunSamplesOptions): Promise<boolean> {
  const samples = await readSamples();
  const alerts = samples.flatMap((sample) => sample.alerts);
  const finished = await findFinished(store, alerts);
  await sendBodies(
    stack.sqs,
    stack.messaging.alerts.url,
    samples.map(({ body }) => body),
  );
  const outcomes = await followSamples(alerts, finished, {
    sqs: stack.sqs,
    publishedQueueUrl: stack.messaging.published.url,
    store,
    apiUrl: stack.apiUrl,
    timeoutSeconds: TIMEOUT_SECONDS,
    onProgress: (stored, of) => progress.show(`${stored} of ${of} sample alerts mapped`),
  });
  progress.clear();

  for (const { mapping } of outcomes) if (mapping) print(`\n${presentMapping(mapping, { color })}`);
  const faulty = outcomes.filter((outcome) => faultsOf(outcome).length > 0);
  const count = (holds: (outcome: SampleOutcome) => boolean) => outcomes.filter(holds).length;
  print(
    `\n${alerts.length} sample alerts: ${count((o) => o.mapping?.verdict === 'mapped')} mapped · ` +
      `${count((o) => o.stored)} stored · ${count((o) => o.published)} published · ` +
      `${count((o) => o.readable)} readable through the API · ${finished.size} known from an earlier start`,
  );
  for (const outcome of faulty)
    print(`  ${outcome.sample.file}: ${toTerminalText(outcome.sample.name, 80)}: ${faultsOf(outcome).join(', ')}`);
  return faulty.length === 0;
}
