import type { Direction, Endpoint } from './alert.ts';
import { networkOfV4 } from './v4-address.ts';

const WORDS: ReadonlyMap<string, Direction> = new Map([
  ['inbound', 'inbound'],
  ['incoming', 'inbound'],
  ['ingress', 'inbound'],
  ['in', 'inbound'],
  ['external', 'inbound'],
  ['outbound', 'outbound'],
  ['outgoing', 'outbound'],
  ['egress', 'outbound'],
  ['out', 'outbound'],
  ['internal', 'internal'],
  ['lateral', 'internal'],
]);

type Side = 'ours' | 'theirs';

const OUTSIDE_ZONES = /^(?:wan|untrust|untrusted|outside|internet|external|public|\$external_net)$/i;
const INSIDE_ZONES =
  /^(?:lan|trust|trusted|inside|internal|intranet|dmz|private|server|servers|users?|\$home_net|\$[a-z_]{1,40}_servers?)$/i;

/** RFC 1918, RFC 6598, loopback and link-local, by the first two numbers of an address. */
const isOurs = (a: number, b: number): boolean =>
  a === 10 ||
  a === 127 ||
  (a === 172 && b >= 16 && b < 32) ||
  (a === 192 && b === 168) ||
  (a === 169 && b === 254) ||
  (a === 100 && b >= 64 && b < 128);

/** Private networks are ours; every other address is not. RFC 4193 and fe80 likewise. */
function sideOfAddress(ip: string | undefined): Side | undefined {
  if (!ip) return undefined;
  const network = networkOfV4(ip.startsWith('::ffff:') ? ip.slice(7) : ip);
  if (network !== undefined) return isOurs(Math.floor(network / 1_000), network % 1_000) ? 'ours' : 'theirs';
  if (!ip.includes(':')) return undefined;
  return /^(?:f[cd]|fe80|::1$)/i.test(ip) ? 'ours' : 'theirs';
}

function sideOf(end: Endpoint | undefined): Side | undefined {
  if (!end) return undefined;
  if (end.zone && OUTSIDE_ZONES.test(end.zone)) return 'theirs';
  if (end.zone && INSIDE_ZONES.test(end.zone)) return 'ours';
  return sideOfAddress(end.ip);
}

/**
 * Which way it went: the vendor's own word first, then the zones, then private against public addresses.
 * Two ends of ours are `internal`; where one end is not known, `unknown` is said only if there was an end at all.
 */
export function readDirection(
  word: string | undefined,
  source: Endpoint | undefined,
  destination: Endpoint | undefined,
): Direction | undefined {
  const said = word === undefined ? undefined : WORDS.get(word.toLowerCase());
  if (said) return said;
  const from = sideOf(source);
  const to = sideOf(destination);
  if (from === 'ours' && to === 'ours') return 'internal';
  if (from === 'theirs' && to === 'ours') return 'inbound';
  if (from === 'ours' && to === 'theirs') return 'outbound';
  return source || destination || word !== undefined ? 'unknown' : undefined;
}
