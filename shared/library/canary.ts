import { parentOf } from '../attack/attack-index.ts';
import type { Mapper } from '../mapping/create-mapper.ts';
import CANARY_ALERTS from './canary-alerts.json' with { type: 'json' };
import { EMPTY_LIBRARY, type LibrarySnapshot } from './library.ts';

/** Analysts' decisions after which the canary is mapped again. */
export const CANARY_INTERVAL = 50;

/** Points of a hundred that the canary may fall before learning stops. */
const TOLERATED_FALL = 2;

/** How the fixed alerts fare with and without what the library teaches, in percent of right parent techniques. */
export interface CanaryResult {
  readonly without: number;
  readonly withLibrary: number;
  /** What has been decided makes others' answers worse: learning is to stop until that is undone. */
  readonly fell: boolean;
}

/** Percent of the fixed alerts whose first candidate has the right parent technique. */
export function measureCanary(mapper: Mapper, library: LibrarySnapshot = EMPTY_LIBRARY): number {
  const right = CANARY_ALERTS.filter(([id = '', name = '']) => {
    const [first] = mapper.map({ format: 'signature', name }, library).candidates;
    return first !== undefined && parentOf(first.id) === parentOf(id);
  });
  return (100 * right.length) / CANARY_ALERTS.length;
}

/** Maps 200 alerts of our own, whose techniques are known, with what the library teaches, and compares. */
export function checkCanary(mapper: Mapper, library: LibrarySnapshot, without: number): CanaryResult {
  const withLibrary = measureCanary(mapper, library);
  return { without, withLibrary, fell: without - withLibrary >= TOLERATED_FALL };
}
