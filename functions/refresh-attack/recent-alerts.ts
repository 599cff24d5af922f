import type { AlertStore, StoredAlert } from '../../shared/storage/alert-store.ts';

/** Days of alerts that an impact report looks at. */
const DAYS = 30;

/** Alerts it looks at, at most: the report has to be made within one request. */
const LIMIT = 5_000;

/** The alerts stored in the last 30 days, up to 5,000 of them, for an impact report. */
export async function* recentAlerts(
  alerts: Pick<AlertStore, 'receivedBetween'>,
  now: Date,
): AsyncGenerator<StoredAlert> {
  const from = new Date(now.getTime() - DAYS * 86_400_000).toISOString();
  let seen = 0;
  for await (const alert of alerts.receivedBetween(from, new Date(now.getTime() + 1).toISOString())) {
    yield alert;
    if (++seen === LIMIT) return;
  }
}
