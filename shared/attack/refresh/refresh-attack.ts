import { AttackError } from '../attack-error.ts';
import type { CollectionState, RefreshState } from '../attack-store.ts';
import type { PublishedRelease } from '../collection-index.ts';
import type { Condition } from '../release-source.ts';
import { alignLibrary } from './align-library.ts';
import { type LeaseKeeper, takeLease } from './lease-keeper.ts';
import { loadShipped } from './load-shipped.ts';
import { type DomainOutcome, GatesError, refreshDomain } from './refresh-domain.ts';
import type { RefreshParts } from './refresh-parts.ts';

export interface RefreshOptions {
  /** Loads what ships with the code where nothing is in force yet, and reaches for no network. */
  readonly shippedOnly?: boolean;
  /** Looks, reports and writes nothing. */
  readonly dryRun?: boolean;
  /** Started by the clock and not by an operator. */
  readonly scheduled?: boolean;
}

/** What a refresh came to. */
export interface RefreshResult {
  /**
   * `nothing-new` · `refreshed` · `would-refresh` (a dry run) · `under-way`: another run has the lease ·
   * `refused`: something was wrong with what came; what was in force stays.
   */
  readonly outcome: 'nothing-new' | 'refreshed' | 'would-refresh' | 'under-way' | 'refused';
  readonly code?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  readonly domains: readonly DomainOutcome[];
}

/** What went wrong, with its stable code, for the record and for the operator. */
function faultOf(error: AttackError): Pick<DomainOutcome, 'code' | 'message' | 'retryAfterSeconds' | 'failures'> {
  const { message, retryAfterSeconds } = error;
  const retry = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  if (!(error instanceof GatesError)) return { code: error.code, message, ...retry };
  return { code: error.failures[0]?.code ?? error.code, message, failures: error.failures, ...retry };
}

interface Listing {
  readonly releases: readonly PublishedRelease[];
  readonly condition: Condition;
}

/** What is published: from the index, or as remembered where it has not changed since. */
async function listReleases({ source }: RefreshParts, state: RefreshState): Promise<Listing> {
  const { url, etag, lastModified } = state.index ?? {};
  const condition: Condition =
    url === source.indexUrl
      ? { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
      : {};
  const answer = await source.index(condition);
  if (answer.changed) return answer;
  const releases = Object.entries(state.collections).map(([collection, known]) => ({
    collection,
    version: known.version,
    url: known.url,
    domain: known.domain,
    ...(known.modified !== undefined && { modified: known.modified }),
  }));
  return { releases, condition };
}

/** One collection after the other; one that is refused does not keep the others back. */
async function refreshAll(
  parts: RefreshParts,
  listing: Listing,
  state: RefreshState,
  options: RefreshOptions,
  keeper: LeaseKeeper | undefined,
): Promise<{ readonly domains: readonly DomainOutcome[]; readonly state: RefreshState }> {
  const domains: DomainOutcome[] = [];
  const collections: Record<string, CollectionState> = { ...state.collections };
  for (const release of listing.releases) {
    try {
      const result = await refreshDomain(parts, {
        release,
        state,
        scheduled: options.scheduled ?? false,
        ...(keeper && { keeper }),
      });
      domains.push(result.outcome);
      if (result.collection) collections[release.collection] = result.collection;
    } catch (error) {
      if (!(error instanceof AttackError) || error.code === 'lease_lost') throw error;
      const { collection, version, domain } = release;
      const fault = faultOf(error);
      parts.log('release refused', { collection, version, ...fault });
      domains.push({ collection, to: version, outcome: 'refused', ...(domain !== undefined && { domain }), ...fault });
    }
  }
  return { domains, state: { ...state, collections } };
}

function summarise(domains: readonly DomainOutcome[]): RefreshResult {
  const has = (outcome: DomainOutcome['outcome']) => domains.find((each) => each.outcome === outcome);
  const refused = has('refused');
  if (refused) {
    const { code, message, retryAfterSeconds } = refused;
    return {
      outcome: 'refused',
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      domains,
    };
  }
  if (has('refreshed')) return { outcome: 'refreshed', domains };
  return { outcome: has('would-refresh') ? 'would-refresh' : 'nothing-new', domains };
}

/** The state after a run: the index's mark is only kept when all of it was dealt with, success only when none was refused. */
function stateAfter(
  parts: RefreshParts,
  state: RefreshState,
  listing: Listing | undefined,
  result: RefreshResult,
): RefreshState {
  const at = parts.now().toISOString();
  const { index: _, lastFailure: __, ...kept } = state;
  if (result.outcome === 'refused')
    return {
      ...kept,
      lastAttemptAt: at,
      lastFailure: { at, code: result.code ?? 'refused', message: result.message ?? '' },
    };
  return {
    ...kept,
    ...(listing && { index: { url: parts.source.indexUrl, ...listing.condition } }),
    lastAttemptAt: at,
    lastSuccessAt: at,
  };
}

/** The run itself, under the lease. */
async function runRefresh(parts: RefreshParts, options: RefreshOptions, keeper?: LeaseKeeper): Promise<RefreshResult> {
  const { records, releases } = parts.store;
  if (keeper) {
    await loadShipped(parts, keeper);
    for (const pointer of await releases.pointers()) await alignLibrary(parts, pointer, keeper);
  }
  if (options.shippedOnly) return { outcome: 'nothing-new', domains: [] };
  const state = await records.state();
  try {
    const listing = await listReleases(parts, state);
    const done = await refreshAll(parts, listing, state, options, keeper);
    const result = summarise(done.domains);
    if (keeper) await records.saveState(stateAfter(parts, done.state, listing, result));
    return result;
  } catch (error) {
    if (!(error instanceof AttackError) || error.code === 'lease_lost') throw error;
    const result: RefreshResult = { outcome: 'refused', ...faultOf(error), domains: [] };
    parts.log('refresh refused', { code: result.code, message: result.message });
    if (keeper) await records.saveState(stateAfter(parts, state, undefined, result));
    return result;
  }
}

/**
 * The refresh of ATT&CK: what is published -> gates -> impact report -> stored beside -> pointer -> library. One run at
 * a time; killed anywhere, the next run finishes it. What is wrong with what came ends as `refused` with a code and
 * leaves all as it was; faults of our own store are thrown.
 */
export async function refreshAttack(parts: RefreshParts, options: RefreshOptions = {}): Promise<RefreshResult> {
  if (options.dryRun) return runRefresh(parts, options);
  const keeper = await takeLease(parts.store.leases, parts.owner, parts.now);
  if (!keeper) {
    const message = 'another refresh is under way; its lease ends within seconds when it was killed';
    return { outcome: 'under-way', code: 'refresh_under_way', message, domains: [] };
  }
  try {
    return await runRefresh(parts, options, keeper);
  } finally {
    await keeper.release();
  }
}
