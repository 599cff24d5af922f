import type { Alert } from './alert.ts';
import { contentKey } from './content-key.ts';

/** Who an alert is: by content for us, by id for people. */
export interface AlertIdentity {
  /** sha256 over source and content: equal for every repeat, different for every other content. */
  readonly contentKey: string;
  /** The sender's id; where it gave none, the head of the content key. */
  readonly alertId: string;
}

/** Says who an alert is. `raw` is the alert as it came; the queue, the API and the tests all ask here. */
export function identifyAlert(alert: Alert, raw: unknown): AlertIdentity {
  const key = contentKey(alert.product ?? alert.format, raw);
  return { contentKey: key, alertId: alert.id ?? key.slice(0, 32) };
}
