import type { Alert, Direction, Endpoint } from '../alert/alert.ts';

type Side = 'inside' | 'outside';

/** Vendors' words for zones and interface roles. A DMZ is ours: what reaches it from outside comes in. */
const INSIDE = new Set([
  'lan',
  'dmz',
  'trust',
  'trusted',
  'inside',
  'internal',
  'private',
  'intranet',
  'corp',
  'home_net',
  'servers',
]);
const OUTSIDE = new Set(['wan', 'untrust', 'untrusted', 'outside', 'external', 'internet', 'public', 'external_net']);

function sideOfZone(zone: string | undefined): Side | undefined {
  const word = zone?.toLowerCase().replace(/^\$/, '');
  if (word === undefined) return undefined;
  if (INSIDE.has(word)) return 'inside';
  return OUTSIDE.has(word) ? 'outside' : undefined;
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** RFC 1918, loopback, link-local, carrier-grade shared space (RFC 6598). */
function isPrivateV4(ip: string): boolean | undefined {
  const parts = IPV4.exec(ip)?.slice(1).map(Number);
  const [a = 256, b = 256, c = 256, d = 256] = parts ?? [];
  if (Math.max(a, b, c, d) > 255) return undefined;
  return (
    a === 10 ||
    a === 127 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/;

/** RFC 4193 unique local, link-local, loopback; a mapped IPv4 address by its IPv4 part. Undefined: not an address. */
function isPrivate(ip: string): boolean | undefined {
  const text = (
    ip
      .toLowerCase()
      .replace(/^\[|\]$/g, '')
      .split('%')[0] ?? ''
  ).trim();
  const v4 = MAPPED.exec(text)?.[1] ?? text;
  if (!v4.includes(':')) return isPrivateV4(v4);
  if (!/^[0-9a-f:]{2,39}$/.test(v4)) return undefined;
  return v4 === '::1' || /^f[cd][0-9a-f]{2}:/.test(v4) || /^fe[89ab][0-9a-f]:/.test(v4);
}

function sideOf(endpoint: Endpoint | undefined): Side | undefined {
  const zone = sideOfZone(endpoint?.zone);
  if (zone !== undefined || endpoint?.ip === undefined) return zone;
  const own = isPrivate(endpoint.ip);
  if (own === undefined) return undefined;
  return own ? 'inside' : 'outside';
}

/**
 * Which way it went, seen from our network: what the alert says itself, else by the zones or interface roles of both ends,
 * else by their addresses (private ones are ours), else unknown. Two public ends are unknown: either may be ours.
 */
export function directionOf(alert: Alert): Direction {
  if (alert.direction !== undefined && alert.direction !== 'unknown') return alert.direction;
  const from = sideOf(alert.source);
  const to = sideOf(alert.destination);
  if (from === undefined || to === undefined) return 'unknown';
  if (from === 'inside') return to === 'inside' ? 'internal' : 'outbound';
  return to === 'inside' ? 'inbound' : 'unknown';
}
