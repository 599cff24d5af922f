import { AlertError } from '../../shared/alert/alert-error.ts';
import { type ReadOutcome, readAlerts } from '../../shared/alert/read-alerts.ts';
import { clipText } from '../../shared/storage/clip-text.ts';
import type { QuarantineStore } from '../../shared/storage/quarantine.ts';
import { MappingTooLargeError } from '../adapters/alert-item.ts';
import type { Limit } from './limit-concurrency.ts';
import { type AlertPath, type MappedAlert, mapOneAlert } from './map-one-alert.ts';

/** What one message's way needs. */
export interface MessagePath extends AlertPath {
  readonly quarantine: QuarantineStore;
  /** Throws when there is no time left to begin another alert. */
  readonly checkTime: () => void;
  /** Lets only so many alerts of the whole batch be under way at once. */
  readonly limit: Limit;
}

/** What became of one alert of a message. */
export type AlertFate = MappedAlert | { readonly outcome: 'quarantined'; readonly code: string };

/** More than this of an unreadable input is not kept. */
const MAX_RAW_BYTES = 300_000;

/** The input as text: as it came where it is one, else as JSON; a nesting too deep to write leaves the whole message. */
function textOf(raw: unknown, body: string): string {
  if (typeof raw === 'string') return raw;
  try {
    return JSON.stringify(raw) ?? body;
  } catch {
    return body;
  }
}

/** Faults that would be the same at every retry: these go to quarantine at once. */
const isPermanent = (error: unknown): error is AlertError | MappingTooLargeError =>
  error instanceof AlertError || error instanceof MappingTooLargeError;

/**
 * Brings every alert of one message to its fate: mapped, or quarantined with a reason. Throws where something
 * unforeseen stopped one of them; those already finished are known again when the message comes back.
 */
export async function mapMessage(body: unknown, messageId: string, path: MessagePath): Promise<readonly AlertFate[]> {
  const text = typeof body === 'string' ? body : '';
  const quarantine = async (error: AlertError | MappingTooLargeError, raw: unknown): Promise<AlertFate> => {
    await path.quarantine.quarantine({
      code: error.code,
      message: error.message,
      raw: clipText(textOf(raw, text), MAX_RAW_BYTES),
      receivedAt: path.now().toISOString(),
      messageId,
    });
    return { outcome: 'quarantined', code: error.code };
  };
  const settle = async (read: ReadOutcome): Promise<AlertFate> => {
    if ('error' in read) return quarantine(read.error, read.raw);
    try {
      return await mapOneAlert(read.alert, textOf(read.raw, text), read.raw, path);
    } catch (error) {
      if (isPermanent(error)) return quarantine(error, read.raw);
      throw error;
    }
  };

  const reads = readAlerts(text, { now: path.now() });
  if (reads.length === 0) return [await quarantine(new AlertError('empty_alert', 'the message holds no alert'), text)];
  // All of them come to an end before a failure is told, so that nothing goes on behind the answer's back.
  const settled = await Promise.allSettled(
    reads.map((read) =>
      path.limit(async () => {
        path.checkTime();
        return settle(read);
      }),
    ),
  );
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}
