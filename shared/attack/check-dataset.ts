import { compareVersions } from './compare-versions.ts';
import type { Dataset, Technique } from './dataset.ts';

/** What a release is refused for. Stable codes. */
type GateCode =
  | 'no_techniques'
  | 'techniques_fell'
  | 'malformed_id'
  | 'malformed_name'
  | 'duplicate_id'
  | 'technique_without_tactic'
  | 'unknown_tactic'
  | 'no_tactics'
  | 'ambiguous_tactic'
  | 'revocation_cycle'
  | 'unknown_successor'
  | 'malformed_version'
  | 'older_version'
  | 'wrong_domain';

/** One gate that a release did not pass. */
export interface GateFailure {
  readonly code: GateCode;
  /** What is wrong, for a person. */
  readonly says: string;
  /** Up to ten of the ids it is about, made safe to print. */
  readonly ids: readonly string[];
}

export interface GateOptions {
  /** The release in force, where there is one. */
  readonly current?: Dataset | undefined;
  /** Ids that stood on more than one live object of the bundle. */
  readonly duplicates?: readonly string[];
  /** The domain it was fetched for. */
  readonly domain?: string;
  /** A rollback may go to an older release; a refresh may not. */
  readonly allowOlder?: boolean;
}

/** Part of the live techniques that may disappear from one release to the next: more is a damaged bundle. */
const MAX_FALL = 0.1;
const MAX_NAME = 200;
const TECHNIQUE_ID = /^T\d{4,5}(\.\d{3})?$/;
const TACTIC_ID = /^TA\d{4,5}$/;
const SHORTNAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const VERSION = /^\d{1,4}(\.\d{1,4}){0,3}$/;
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>]/u;

const liveOf = (dataset: Dataset): readonly Technique[] => dataset.techniques.filter((t) => t.status === 'live');

const printable = (id: string): string => id.replace(/[^A-Za-z0-9.-]/g, '?').slice(0, 20);

/** A failure where there are any ids to fail for. */
const failFor = (code: GateCode, says: string, ids: readonly string[]): readonly GateFailure[] =>
  ids.length === 0 ? [] : [{ code, says: `${says} (${ids.length})`, ids: ids.slice(0, 10).map(printable) }];

const failIf = (fails: boolean, code: GateCode, says: string): readonly GateFailure[] =>
  fails ? [{ code, says, ids: [] }] : [];

/** Ids that come back to themselves when their revocations are followed. */
function findCycles(techniques: readonly Technique[]): readonly string[] {
  const byId = new Map(techniques.map((t) => [t.id, t]));
  const successors = (id: string): readonly string[] => {
    const technique = byId.get(id);
    if (technique?.status !== 'revoked') return [];
    return technique.splitInto ?? (technique.revokedBy === undefined ? [] : [technique.revokedBy]);
  };
  return techniques
    .filter(({ id }) => {
      const passed = new Set<string>();
      const waiting = [...successors(id)];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (next === id) return true;
        if (passed.has(next)) continue;
        passed.add(next);
        waiting.push(...successors(next));
      }
      return false;
    })
    .map(({ id }) => id);
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

function checkTechniques(dataset: Dataset, duplicates: readonly string[]): readonly GateFailure[] {
  const live = liveOf(dataset);
  const known = new Set(dataset.tactics.map((t) => t.shortname));
  const ids = new Set(dataset.techniques.map((t) => t.id));
  const idsWhere = (from: readonly Technique[], test: (t: Technique) => boolean) => from.filter(test).map((t) => t.id);
  const badName = ({ name }: Technique) => name.trim() === '' || name.length > MAX_NAME || UNSAFE.test(name);
  const lostSuccessor = (t: Technique) =>
    (t.splitInto ?? (t.revokedBy ? [t.revokedBy] : [])).some((id) => !ids.has(id));
  return [
    ...failIf(live.length === 0, 'no_techniques', 'there is no live technique in it'),
    ...failFor(
      'malformed_id',
      'ids that are no ATT&CK technique ids',
      idsWhere(dataset.techniques, (t) => !TECHNIQUE_ID.test(t.id)),
    ),
    ...failFor(
      'malformed_name',
      'techniques whose name is missing, too long or not printable',
      idsWhere(live, badName),
    ),
    ...failFor('duplicate_id', 'ids that stand on more than one live technique', [
      ...duplicates,
      ...repeated(dataset.techniques.map((t) => t.id)),
    ]),
    ...failFor(
      'technique_without_tactic',
      'live techniques without a tactic',
      idsWhere(live, (t) => t.tactics.length === 0),
    ),
    ...failFor(
      'unknown_tactic',
      'live techniques under a tactic that the release does not have',
      idsWhere(live, (t) => t.tactics.some((s) => !known.has(s))),
    ),
    ...failFor(
      'revocation_cycle',
      'ids that are revoked by themselves, over any number of hops',
      findCycles(dataset.techniques),
    ),
    ...failFor(
      'unknown_successor',
      'ids that are revoked by one that is not there',
      idsWhere(dataset.techniques, lostSuccessor),
    ),
  ];
}

function checkTactics({ tactics }: Dataset): readonly GateFailure[] {
  const bad = tactics.filter((t) => !TACTIC_ID.test(t.id) || !SHORTNAME.test(t.shortname));
  return [
    ...failIf(tactics.length === 0, 'no_tactics', 'there is no tactic in it'),
    ...failFor(
      'malformed_id',
      'tactics with a malformed id or shortname',
      bad.map((t) => t.id),
    ),
    ...failFor(
      'malformed_name',
      'tactics whose name is not printable',
      tactics.filter((t) => t.name.length > MAX_NAME || UNSAFE.test(t.name)).map((t) => t.id),
    ),
    ...failFor('ambiguous_tactic', 'tactics of which there are two', [
      ...repeated(tactics.map((t) => t.id)),
      ...repeated(tactics.map((t) => t.shortname)),
    ]),
  ];
}

function checkAgainst(dataset: Dataset, current: Dataset, allowOlder: boolean): readonly GateFailure[] {
  const [before, now] = [liveOf(current).length, liveOf(dataset).length];
  const older = compareVersions(dataset.version, current.version) < 0;
  return [
    ...failIf(
      !allowOlder && !older && now < before * (1 - MAX_FALL),
      'techniques_fell',
      `live techniques fell from ${before} to ${now}, more than ${MAX_FALL * 100} %`,
    ),
    ...failIf(
      !allowOlder && older,
      'older_version',
      `it is older (${printable(dataset.version)}) than the release in force (${current.version}); go back with a rollback`,
    ),
  ];
}

/**
 * The sanity gates of a refresh: everything that makes a release unfit to serve, none when it may. Against damage,
 * half downloads and lies; what ATT&CK itself decides (a tactic split, a hundred ids revoked) passes.
 */
export function checkDataset(dataset: Dataset, options: GateOptions = {}): readonly GateFailure[] {
  const { current, duplicates = [], domain, allowOlder = false } = options;
  const stranger = domain !== undefined && dataset.domain !== domain;
  return [
    ...failIf(stranger, 'wrong_domain', `it is of the domain ${printable(dataset.domain)}, not ${domain ?? ''}`),
    ...failIf(!VERSION.test(dataset.version), 'malformed_version', 'its version is missing or not a release number'),
    ...checkTactics(dataset),
    ...checkTechniques(dataset, duplicates),
    ...(current ? checkAgainst(dataset, current, allowOlder) : []),
  ];
}
