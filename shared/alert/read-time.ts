import { isoOfEpoch, isoOfMoment, type Moment } from './moment.ts';
import { readZulu } from './read-zulu.ts';

/** What could be read of a time: ISO 8601 in UTC, or why not. */
interface TimeReading {
  readonly time?: string;
  readonly warning?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month by its name, whole or cut to three letters; 0 where there is none of that name. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Epochs by magnitude: seconds, milliseconds, microseconds, nanoseconds, and Windows' 100 ns since 1601. */
function millisecondsOf(epoch: number): number {
  const size = Math.abs(epoch);
  if (size < 1e11) return epoch * 1e3;
  if (size < 1e14) return epoch;
  if (size < 1e17) return epoch / 1e3;
  if (size < 1e18) return epoch / 1e4 - 11_644_473_600_000;
  return epoch / 1e6;
}

const EPOCH = /^-?\d{9,19}(?:\.\d{1,9})?$/;
const ZONE = String.raw`(?:\s*(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{3,4}))?`;
const CLOCK = String.raw`(\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?`;
/** `2026-11-23T10:00:00.123Z`, `2026/11/23 10:00:00`, `2026-11-23`. */
const ISO = new RegExp(String.raw`^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]+${CLOCK})?${ZONE}$`, 'i');
/** `20261123T100000Z`, `20261123100000`. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)Z?$/;
/** `Nov 23 10:00:00`, `Nov 23 2026 10:00:00.123 CET`, `Mon Nov 23 10:00:00 2026`, `Nov 23, 2026, 10:00:00`. */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Z]{3},?\s+)?([A-Z]{3,9})\s+(\d{1,2})(?:,?\s+(\d{4}))?,?\s+(?:@ )?${CLOCK}(?:\s+(\d{4}))?${ZONE}$`,
  'i',
);
/** `23 Nov 2026 10:00:00 +0100`, `Mon, 23 Nov 2026 10:00:00 GMT`, `23/Nov/2026:10:00:00 +0100`, `23Nov2026 10:00:00`. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[A-Z]{3},?\s+)?(\d{1,2})[ /-]?([A-Z]{3,9})[ /-]?(\d{4})[ :T]\s*${CLOCK}${ZONE}$`,
  'i',
);
/** `2026 Nov 23 10:00:00`. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})\s+([A-Z]{3,9})\s+(\d{1,2})\s+${CLOCK}${ZONE}$`, 'i');
/** Snort's `11/23-10:00:00.123456`. */
const NO_YEAR = new RegExp(String.raw`^(\d{2})\/(\d{2})[- ]${CLOCK}$`);
const SLASHED =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T,-]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,9}))?\s*(AM|PM)?)?(?:\s*(Z|[+-]\d{2}:?\d{2}))?$/i;

/** A moment whose year may not have been written. */
type ReadMoment = Omit<Moment, 'year'> & { readonly year: number | undefined };

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** A clock at the start of the day where only the date was written. */
const MIDNIGHT = '00:00:00';

function readIso(text: string): ReadMoment | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, clock = MIDNIGHT, fraction, zone] = match;
  return { year: Number(year), month: Number(month), day: Number(day), clock, fraction, zone };
}

function readCompact(text: string): ReadMoment | undefined {
  const match = COMPACT.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, seconds] = match;
  return { year: Number(year), month: Number(month), day: Number(day), clock: `${hours}:${minutes}:${seconds}` };
}

function readMonthFirst(text: string): ReadMoment | undefined {
  const match = MONTH_FIRST.exec(text);
  if (!match) return undefined;
  const [, month = '', day, before, clock = '', fraction, behind, zone] = match;
  return { year: numberOf(before ?? behind), month: monthOf(month), day: Number(day), clock, fraction, zone };
}

function readDayFirst(text: string): ReadMoment | undefined {
  const match = DAY_FIRST.exec(text);
  if (!match) return undefined;
  const [, day, month = '', year, clock = '', fraction, zone] = match;
  return { year: Number(year), month: monthOf(month), day: Number(day), clock, fraction, zone };
}

function readYearFirst(text: string): ReadMoment | undefined {
  const match = YEAR_FIRST.exec(text);
  if (!match) return undefined;
  const [, year, month = '', day, clock = '', fraction, zone] = match;
  return { year: Number(year), month: monthOf(month), day: Number(day), clock, fraction, zone };
}

function readWithoutYear(text: string): ReadMoment | undefined {
  const match = NO_YEAR.exec(text);
  if (!match) return undefined;
  const [, month, day, clock = '', fraction] = match;
  return { year: undefined, month: Number(month), day: Number(day), clock, fraction };
}

/** Month first, as American exporters write it, unless only day first is possible. */
function readSlashed(text: string): ReadMoment | undefined {
  const match = SLASHED.exec(text);
  if (!match) return undefined;
  const [, first, second, year, hours = '0', minutes = '00', seconds = '00', fraction, half, zone] = match;
  const [month, day] = Number(first) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)];
  const hour = half ? (Number(hours) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hours);
  const clock = `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
  return { year: Number(year), month, day, clock, fraction, zone };
}

const WRITINGS = [readIso, readMonthFirst, readWithoutYear, readSlashed, readDayFirst, readYearFirst, readCompact];

function readMoment(text: string): ReadMoment | undefined {
  for (const read of WRITINGS) {
    const moment = read(text);
    if (moment) return moment;
  }
  return undefined;
}

/** Clocks run ahead, and a local time without its zone may be most of a day ahead of UTC. */
const A_DAY = 86_400_000;
/** Every day of the calendar comes again within eight years (29 February round a year that is no leap year). */
const YEARS_BACK = 8;

/** The latest year in which the moment lies not in the future. */
function assumeYear(moment: Omit<Moment, 'year'>, now: Date): string | undefined {
  const latest = now.getTime() + A_DAY;
  for (let year = now.getUTCFullYear() + 1; year > now.getUTCFullYear() - YEARS_BACK; year--) {
    const time = isoOfMoment({ ...moment, year });
    if (time !== undefined && Date.parse(time) <= latest) return time;
  }
  return undefined;
}

function withoutYear(text: string, moment: Omit<Moment, 'year'>, now: Date | undefined): TimeReading {
  const time = now && assumeYear(moment, now);
  if (time === undefined) return { warning: `the time ${JSON.stringify(text)} has no year and was left out` };
  return {
    time,
    warning: `the time ${JSON.stringify(text)} has no year; the latest that does not lie in the future was assumed`,
  };
}

/**
 * Reads a time as vendors write it: epochs in s, ms, µs or ns (number or text), ISO 8601 with or without an offset
 * (without: UTC), the dates of syslog, web servers and mail. A date without a year gets the latest that does not lie
 * in the future at `now`, and is left out where nobody says what time it is: the core has no clock.
 */
export function readTime(value: unknown, now?: Date): TimeReading {
  if (value === undefined || value === null || value === '') return {};
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : undefined;
  if (text === undefined || text.length > 64) return { warning: 'the time could not be read: it is no text or number' };
  const zulu = readZulu(text);
  if (zulu !== undefined) return { time: zulu };
  const epoch = EPOCH.test(text) ? isoOfEpoch(millisecondsOf(Number(text))) : undefined;
  if (epoch !== undefined) return { time: epoch };
  const moment = readMoment(text);
  if (moment === undefined) return unreadable(text);
  return moment.year === undefined ? withoutYear(text, moment, now) : withYear(text, { ...moment, year: moment.year });
}

function withYear(text: string, moment: Moment): TimeReading {
  const time = isoOfMoment(moment);
  if (time !== undefined) return { time };
  const inUtc = moment.zone === undefined ? undefined : isoOfMoment({ ...moment, zone: undefined });
  if (inUtc === undefined) return unreadable(text);
  return { time: inUtc, warning: `the time ${JSON.stringify(text)} names an unknown zone and was taken as UTC` };
}

const unreadable = (text: string): TimeReading => ({
  warning: `the time ${JSON.stringify(text)} could not be read as a date between 1990 and 2099`,
});
