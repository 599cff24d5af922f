import type { Alert, Direction, Endpoint } from '../alert/alert.ts';
import type { FacetHints } from './facets.ts';
import { safeWords } from './safe-words.ts';
import type { Statement } from './statement.ts';

const inBrackets = (endpoint: Endpoint | undefined): string => {
  const name = endpoint?.ip ?? endpoint?.host;
  return name ? ` (${safeWords(name, 45)})` : '';
};

const SAYINGS: Readonly<Record<Exclude<Direction, 'unknown'>, (from: string, to: string) => string>> = {
  inbound: (from, to) => `It came from outside${from} to a system of ours${to}.`,
  outbound: (from, to) => `It went from a system of ours${from} to the outside${to}.`,
  internal: (from, to) => `Both ends are inside our network: it went from one inner system${from} to another${to}.`,
};

/** Which way it went, where that is known. */
export function sayDirection(alert: Alert, direction: Direction): Statement | undefined {
  if (direction === 'unknown') return undefined;
  const text = SAYINGS[direction](inBrackets(alert.source), inBrackets(alert.destination));
  const because = (['direction', 'source', 'destination'] as const).filter((field) => alert[field] !== undefined);
  return { text, because };
}

/** What the way means together with the deed: a hole used from within is somebody inside moving on. */
export function sayWhatItMeans(direction: Direction, facets: FacetHints): string | undefined {
  const exploits = facets.action === 'exploit';
  if (direction === 'internal' && exploits)
    return 'Whoever did this was already inside and was trying to reach a further system.';
  if (direction === 'inbound' && exploits) return 'If it worked, it was a way into our network.';
  // Who visits a page that attacks its visitors reaches out, and is the one attacked.
  const visits = facets.vector === 'website' || facets.target === 'browser';
  if (direction === 'outbound' && exploits && !visits)
    return 'A system of ours was the attacking side, so it may itself be in foreign hands.';
  if (direction === 'internal' && facets.action === 'scan') return 'Whoever looks around there is already inside.';
  if (direction === 'outbound' && facets.stage === 'remote-control') {
    return 'So the system of ours may well be in foreign hands.';
  }
  return undefined;
}
