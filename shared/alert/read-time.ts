/** What could be read of a time: ISO 8601 in UTC, or why not. */
interface TimeReading {
  readonly time?: string;
  readonly warning?: string;
}

/** Times before 1990 and after 2100 are clock faults or hostile (1601, 9999), and would sort wrong everywhere. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const pad = (n: number): string => String(n).padStart(2, '0');

/** Epochs by magnitude: seconds, milliseconds, microseconds, nanoseconds, and Windows' 100 ns since 1601. */
function millisecondsOf(epoch: number): number {
  const size = Math.abs(epoch);
  if (size < 1e11) return epoch * 1e3;
  if (size < 1e14) return epoch;
  if (size < 1e17) return epoch / 1e3;
  if (size < 1e18) return epoch / 1e4 - 11_644_473_600_000;
  return epoch / 1e6;
}

const fromEpoch = (milliseconds: number): string | undefined =>
  milliseconds >= EARLIEST && milliseconds < LATEST ? new Date(milliseconds).toISOString() : undefined;

const EPOCH = /^-?\d{9,19}(?:\.\d{1,9})?$/;
const ISO =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const SYSLOG =
  /^([A-Za-z]{3})\s+(\d{1,2})(?:,?\s+(\d{4}))?,?\s+(\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:\s+(\d{4}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/;
const NO_YEAR = /^(\d{2})\/(\d{2})[- ](\d{2}:\d{2}:\d{2})/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})[ T,]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s*(AM|PM)?$/i;

const offsetOf = (zone: string | undefined): string =>
  !zone || /^[a-z]/i.test(zone) ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;

const parse = (
  date: string,
  clock: string,
  fraction: string | undefined,
  zone: string | undefined,
): string | undefined =>
  fromEpoch(
    Date.parse(
      `${date}T${clock.length === 5 ? `${clock}:00` : clock}.${(fraction ?? '0').slice(0, 3).padEnd(3, '0')}${offsetOf(zone)}`,
    ),
  );

function fromText(text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso) return parse(`${iso[1]}-${iso[2]}-${iso[3]}`, iso[4] ?? '00:00:00', iso[5], iso[6]);
  const syslog = SYSLOG.exec(text);
  const month = syslog ? MONTHS.indexOf((syslog[1] ?? '').toLowerCase()) + 1 : 0;
  const year = syslog?.[3] ?? syslog?.[6];
  if (syslog && month > 0 && year)
    return parse(`${year}-${pad(month)}-${pad(Number(syslog[2]))}`, syslog[4] ?? '', syslog[5], syslog[7]);
  const slashed = SLASHED.exec(text);
  if (slashed) return fromSlashed(slashed);
  return undefined;
}

/** Month first, as American exporters write it, unless only day first is possible. */
function fromSlashed(match: RegExpExecArray): string | undefined {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [month, day] = first > 12 ? [second, first] : [first, second];
  const [hours = '0', minutes = '00', seconds = '00'] = (match[4] ?? '').split(':');
  const half = match[5]?.toUpperCase();
  const hour = half ? (Number(hours) % 12) + (half === 'PM' ? 12 : 0) : Number(hours);
  return parse(`${match[3]}-${pad(month)}-${pad(day)}`, `${pad(hour)}:${minutes}:${seconds}`, undefined, undefined);
}

const isWithoutYear = (text: string): boolean => {
  const syslog = SYSLOG.exec(text);
  return NO_YEAR.test(text) || (syslog !== null && !syslog[3] && !syslog[6]);
};

/**
 * Reads a time as vendors write it: epochs in s, ms, µs or ns (number or text), ISO 8601 with or without an offset
 * (without: UTC), syslog dates with a year. A date without a year is not guessed: the core has no clock.
 */
export function readTime(value: unknown): TimeReading {
  if (value === undefined || value === null || value === '') return {};
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : undefined;
  if (text === undefined || text.length > 64) return { warning: 'the time could not be read: it is no text or number' };
  const time = EPOCH.test(text) ? fromEpoch(millisecondsOf(Number(text))) : fromText(text);
  if (time) return { time };
  if (isWithoutYear(text)) return { warning: `the time ${JSON.stringify(text)} has no year and was left out` };
  return { warning: `the time ${JSON.stringify(text)} could not be read as a date between 1990 and 2099` };
}
