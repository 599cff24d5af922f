import type { Invoke } from './invoke-function.ts';

export interface Schedule {
  stop(): void;
}

/** The event that EventBridge's schedule gives to its target. */
const scheduledEvent = (at: Date) => ({
  version: '0',
  id: crypto.randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: at.toISOString(),
  region: 'us-east-1',
  resources: ['arn:aws:events:us-east-1:000000000000:rule/alert2attack-refresh'],
  detail: {},
});

/** Invokes a function every so many hours; a failed run waits for the next (the function has logged why). */
export function startSchedule(invoke: Invoke, hours: number): Schedule {
  const timer = setInterval(() => void invoke(scheduledEvent(new Date())).catch(() => {}), hours * 3_600_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
