import { readdir, readFile } from 'node:fs/promises';
import { identifyAlert } from '../../shared/alert/identify-alert.ts';
import { readAlerts } from '../../shared/alert/read-alerts.ts';

/** One alert of a sample file, known by who it will be once mapped. */
export interface SampleAlert {
  readonly file: string;
  readonly name: string;
  readonly contentKey: string;
  readonly alertId: string;
}

/** A sample file: one message as it goes on the queue, and the alerts in it. */
export interface Sample {
  readonly file: string;
  readonly body: string;
  readonly alerts: readonly SampleAlert[];
}

/** A sample that cannot be read as an alert is a fault of ours. */
class SampleError extends Error {
  override readonly name = 'SampleError';
  readonly code = 'unreadable_sample';
}

const DIRECTORY = new URL('./samples/', import.meta.url);

function alertsOf(file: string, body: string): readonly SampleAlert[] {
  return readAlerts(body).map((read) => {
    if ('error' in read) throw new SampleError(`${file}: ${read.error.message}`);
    return { file, name: read.alert.name, ...identifyAlert(read.alert, read.raw) };
  });
}

/** Reads the samples that come with the project, in the order of their names. */
export async function readSamples(): Promise<readonly Sample[]> {
  const files = (await readdir(DIRECTORY)).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const body = await readFile(new URL(file, DIRECTORY), 'utf8');
      return { file, body, alerts: alertsOf(file, body) };
    }),
  );
}
