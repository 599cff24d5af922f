import type { ComponentRole } from '../../mapping/mapping.ts';
import { type Grammar, matchesWithin, type Piece, type Reading, roleOfEntry } from '../reading.ts';

interface Segment {
  readonly start: number;
  readonly end: number;
}

/** FortiGuard and its like: parts of letters, digits, `-`, `_` with dots between, no blank anywhere. */
const DOTTED = /^[\p{L}\p{N}][\p{L}\p{N}\p{Cf}\p{M}_-]*(?:\.[\p{L}\p{N}\p{Cf}\p{M}_-]+)+$/u;

function segmentsOf(name: string): Segment[] {
  const out: Segment[] = [];
  let start = 0;
  for (const part of name.split('.')) {
    out.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return out;
}

/** Where the activity begins: the known deeds that the name ends with, else its last part. */
function activityStart(reading: Reading, segments: readonly Segment[]): number {
  const starts = new Set(segments.map((segment) => segment.start));
  let at = reading.name.length;
  for (const match of reading.matches.toReversed()) {
    const role = roleOfEntry(match.entry);
    const touches = match.end === at || match.end === at - 1;
    if (!touches || !(role === 'activity' || role === undefined) || !starts.has(match.start)) break;
    at = match.start;
  }
  return at < reading.name.length ? at : (segments.at(-1)?.start ?? 0);
}

/** The parts that name the product: those of a known product at the start, else the first. */
function triggerEnd(reading: Reading, segments: readonly Segment[], limit: number): number {
  let end = segments[0]?.end ?? 0;
  for (const match of reading.matches) {
    if (match.start > end + 1 || match.end > limit || roleOfEntry(match.entry) !== 'trigger') break;
    if (match.start > 0 && match.start !== end + 1) break;
    end = segments.find((segment) => segment.end >= match.end)?.end ?? end;
  }
  return end;
}

/** A part between product and activity: by its known terms; of several unknown ones the first says where. */
function middleRole(reading: Reading, { start, end }: Segment, first: boolean, last: boolean): ComponentRole {
  const within = matchesWithin(reading, start, end);
  if (within.some(({ entry }) => entry.kind === 'weakness')) return 'activity';
  const roles = within.map(({ entry }) => roleOfEntry(entry));
  if (roles.includes('location')) return 'location';
  if (roles.includes('affected')) return 'affected';
  return first && !last ? 'location' : 'affected';
}

/** `Product.Where.Part.What.Was.Done`: the product raises it, the last words say what was done, the middle where and to what. */
export const readDottedName: Grammar = (reading) => {
  if (!DOTTED.test(reading.name)) return undefined;
  const segments = segmentsOf(reading.name);
  const deed = activityStart(reading, segments);
  const end = reading.name.length;
  if (deed === 0) return [{ start: 0, end, role: 'activity' }];
  const product = triggerEnd(reading, segments, deed - 1);
  const middle = segments.filter((segment) => segment.start > product && segment.end < deed);
  const pieces: Piece[] = middle.map((segment, i) => ({
    ...segment,
    role: middleRole(reading, segment, i === 0, i === middle.length - 1),
  }));
  return [{ start: 0, end: product, role: 'trigger' }, ...pieces, { start: deed, end, role: 'activity' }];
};
