import { cloudWatchLogEvents, cloudWatchLogs } from './cloud-watch-logs.ts';
import { defenderIncident } from './defender-incident.ts';
import type { Envelope } from './envelope.ts';
import { eventBridge } from './event-bridge.ts';
import { lists } from './lists.ts';
import { pubSub } from './pub-sub.ts';
import { records, sqsMessage } from './records.ts';
import { sns } from './sns.ts';

/** Envelopes that are known for sure; opened before any format is asked. */
export const sureEnvelopes: readonly Envelope[] = [
  sns,
  eventBridge,
  cloudWatchLogs,
  cloudWatchLogEvents,
  records,
  sqsMessage,
  pubSub,
  defenderIncident,
];

/** Envelopes that look like alerts of unknown make; opened only when no vendor's format claims the object. */
export const likelyEnvelopes: readonly Envelope[] = [lists];
