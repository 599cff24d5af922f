import { createDocumentClient } from '../../functions/adapters/create-document-client.ts';
import { createDynamoDbAlertStore } from '../../functions/adapters/dynamodb-alert-store.ts';
import { countHoldings } from './count-holdings.ts';
import { localTableName } from './create-tables.ts';
import { type LocalStack, startLocalStack } from './local-stack.ts';
import { createProgressLine, type ProgressLine } from './progress-line.ts';
import { runSamples } from './run-samples.ts';
import { readStartOptions, type StartOptions, UsageError } from './start-options.ts';
import { waitForInterrupt } from './wait-for-interrupt.ts';

/** Sends the samples through the queue and prints what came of them; true where every one went all the way. */
async function showSamples(stack: LocalStack, progress: ProgressLine): Promise<boolean> {
  const store = createDynamoDbAlertStore({
    client: createDocumentClient(),
    table: localTableName('alerts'),
    retentionDays: 400,
  });
  return runSamples({ stack, store, progress, print: (text) => console.log(text), color: process.stdout.isTTY });
}

/** Prints how much the library and the table of alerts hold. */
async function showHoldings(when: string): Promise<void> {
  const { entries, alerts } = await countHoldings(createDocumentClient());
  console.log(`${when}: ${entries} signatures, from ${alerts} stored alerts`);
}

async function main(options: StartOptions): Promise<number> {
  const began = performance.now();
  const progress = createProgressLine(process.stderr);
  const interrupt = waitForInterrupt();
  progress.show('starting DynamoDB, SQS and SNS …');
  const stack = await startLocalStack({
    ...options,
    onBroken: (error) => {
      console.error(`alert2attack: ${error.message}`);
      interrupt.now(1);
    },
  });
  try {
    progress.clear();
    console.log(`API ${stack.apiUrl}`);
    await showHoldings('library at the start');
    const complete = options.samples ? await Promise.race([showSamples(stack, progress), interrupt.signal]) : true;
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    if (options.samples) {
      await showHoldings('library now');
      console.log(`ready after ${seconds} s`);
    }
    if (options.once) return complete === true ? 0 : 1;
    console.log('serving until Ctrl-C');
    return await interrupt.signal;
  } finally {
    progress.clear();
    await stack.stop();
  }
}

try {
  process.exitCode = await main(readStartOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`alert2attack: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
