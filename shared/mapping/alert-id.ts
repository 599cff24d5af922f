import { hash } from 'node:crypto';
import type { Alert } from '../alert/alert.ts';

/** The sender's id, or where it gave none one that follows from what the alert says: same alert, same id. */
export function alertIdOf(alert: Alert): string {
  if (alert.id !== undefined) return alert.id;
  const { product = alert.format, name, time = '', host = '', source, destination } = alert;
  const parts = [product, name, time, host, source?.ip ?? '', destination?.ip ?? ''];
  return `a-${hash('sha256', JSON.stringify(parts), 'hex').slice(0, 24)}`;
}
