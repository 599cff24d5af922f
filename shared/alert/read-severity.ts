/** The words vendors use, on 0 (none) to 100 (worst); our own scale, in the steps OCSF and ASFF agree on. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['undefined', 0],
  ['debug', 1],
  ['informational', 5],
  ['information', 5],
  ['info', 5],
  ['notice', 15],
  ['verylow', 15],
  ['minor', 25],
  ['low', 25],
  ['elevated', 40],
  ['warning', 50],
  ['warn', 50],
  ['moderate', 50],
  ['medium', 50],
  ['major', 75],
  ['error', 70],
  ['high', 75],
  ['severe', 85],
  ['veryhigh', 90],
  ['critical', 95],
  ['crit', 95],
  ['alert', 95],
  ['fatal', 100],
  ['emergency', 100],
  ['emerg', 100],
]);

const clamp = (n: number): number => Math.min(100, Math.max(0, Math.round(n)));

const numberOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*-?\d{1,9}(?:\.\d{1,9})?\s*$/.test(value)) return undefined;
  return Number(value);
};

/** The numbers of a vendor's severity that mean worst and least. */
interface SeverityScale {
  readonly worst: number;
  readonly least: number;
}

const PERCENT: SeverityScale = { worst: 100, least: 0 };
const TENTHS: SeverityScale = { worst: 10, least: 0 };

function ofNumber(number: number, told: SeverityScale | undefined): number {
  const { worst, least } = told ?? (number <= 10 ? TENTHS : PERCENT);
  return clamp(((number - least) / (worst - least)) * 100);
}

/**
 * A severity on 0..100, from the vendor's word or number. Where the vendor counts down (Suricata, Snort: 1 is worst)
 * give the scale as `{ worst, least }`; where the format does not say, numbers up to ten mean a scale of ten.
 */
export function readSeverity(value: unknown, scale?: SeverityScale): number | undefined {
  const word = typeof value === 'string' ? value.toLowerCase() : undefined;
  const plain = word === undefined ? undefined : WORDS.get(word);
  if (plain !== undefined) return plain;
  const number = numberOf(value);
  if (number !== undefined) return ofNumber(number, scale);
  return word === undefined ? undefined : WORDS.get(word.replace(/[^a-z]/g, ''));
}
