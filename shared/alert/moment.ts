/** A moment as its parts were written: month 1 to 12. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `10:52` or `10:52:00`. */
  readonly clock: string;
  /** The digits behind the seconds. */
  readonly fraction?: string | undefined;
  /** `Z`, `+0100`, `GMT+01:00`, `CEST`; without one it is taken as UTC. */
  readonly zone?: string | undefined;
}

/** Times before 1990 and after 2100 are clock faults or hostile (1601, 9999), and would sort wrong everywhere. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

const AN_HOUR = 3_600_000;

/** The zones that logs name by letters, in hours ahead of UTC: RFC 822's, and Europe's, Japan's and India's. */
const HOURS_AHEAD: readonly (readonly [string, number])[] = [
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
  ['WET', 0],
  ['WEST', 1],
  ['BST', 1],
  ['CET', 1],
  ['CEST', 2],
  ['EET', 2],
  ['EEST', 3],
  ['MSK', 3],
  ['IST', 5.5],
  ['JST', 9],
  ['AEST', 10],
];

const NAMED_ZONES: ReadonlyMap<string, number> = new Map(HOURS_AHEAD.map(([zone, hours]) => [zone, hours * AN_HOUR]));

/** Milliseconds ahead of UTC; nothing where no zone of that name is known. */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined || /^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  const match = /^(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?$/i.exec(zone);
  if (!match) return NAMED_ZONES.get(zone.toUpperCase());
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

const pad = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** An epoch in milliseconds as ISO 8601 in UTC; nothing outside 1990 to 2099. */
export const isoOfEpoch = (milliseconds: number): string | undefined =>
  milliseconds >= EARLIEST && milliseconds < LATEST ? new Date(milliseconds).toISOString() : undefined;

/** True where the month has such a day. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate());

/** The moment as ISO 8601 in UTC; nothing where the calendar has no such day, or outside 1990 to 2099. */
export function isoOfMoment({ year, month, day, clock, fraction = '', zone }: Moment): string | undefined {
  const [hours, minutes, seconds] = [clock.slice(0, 2), clock.slice(3, 5), clock.slice(6, 8) || '00'];
  if (year < 1990 || year >= 2100 || !isDay(year, month, day)) return undefined;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  const thousandths = fraction.slice(0, 3).padEnd(3, '0');
  if (offset === 0 && seconds !== '60')
    return `${year}-${pad(month)}-${pad(day)}T${hours}:${minutes}:${seconds}.${thousandths}Z`;
  const local = Date.UTC(year, month - 1, day, Number(hours), Number(minutes), Number(seconds), Number(thousandths));
  return isoOfEpoch(local - offset);
}
