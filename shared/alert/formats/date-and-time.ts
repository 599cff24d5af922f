import { textAt } from '../json-path.ts';
import type { Json } from './format.ts';

/** `date=2026-11-20 time=10:52:00 tz=+0100` as one time; nothing where there are not both. */
export function dateAndTime(json: Json): string | undefined {
  const [date, time, zone] = [textAt(json, 'date'), textAt(json, 'time'), textAt(json, 'tz', 'timezone')];
  if (date === undefined || time === undefined || !/^\d{1,2}:\d{2}/.test(time)) return undefined;
  return `${date}T${time}${/^[+-]\d/.test(zone ?? '') ? zone : ''}`;
}
