import { AttackError } from '../attack-error.ts';
import { indexAttack } from '../attack-index.ts';
import type { CollectionState, Pointer, RefreshState } from '../attack-store.ts';
import { checkDataset, type GateFailure } from '../check-dataset.ts';
import type { PublishedRelease } from '../collection-index.ts';
import { compareVersions } from '../compare-versions.ts';
import type { Dataset } from '../dataset.ts';
import type { ImpactReport } from '../diff-report.ts';
import { hashDataset } from '../hash-dataset.ts';
import type { Impact } from '../impact-report.ts';
import { alignLibrary, announceMigration, otherDomains } from './align-library.ts';
import { examineImpact } from './examine-impact.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import { HELD_RELEASES, type RefreshParts } from './refresh-parts.ts';

/** What became of one published collection. */
export interface DomainOutcome {
  readonly collection: string;
  readonly domain?: string;
  /** The release that was in force. */
  readonly from?: string;
  readonly to: string;
  readonly outcome: 'unchanged' | 'held-back' | 'would-refresh' | 'refreshed' | 'refused';
  /** Why it was refused: an `AttackErrorCode`, or the first gate that failed. */
  readonly code?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  readonly failures?: readonly GateFailure[];
  readonly rowsWritten?: number;
  readonly rowsKept?: number;
  readonly migrated?: number;
  readonly queued?: number;
  /** Versions that made room. */
  readonly dropped?: readonly string[];
  /** What it did to the library, in numbers; the report itself is kept and stands in a dry run's answer. */
  readonly impact?: Omit<Impact, 'items'>;
  readonly report?: ImpactReport;
}

/** How a collection is to be treated. */
export interface DomainRefresh {
  readonly release: PublishedRelease;
  readonly state: RefreshState;
  /** Absent in a dry run: nothing may be written without one. */
  readonly keeper?: LeaseKeeper;
  /** Started by the clock: stays away from what an operator rolled back. */
  readonly scheduled: boolean;
}

/** An outcome, and what to remember of the collection. */
export interface DomainResult {
  readonly outcome: DomainOutcome;
  readonly collection?: CollectionState;
}

/** What the gates say no to. */
export class GatesError extends AttackError {
  readonly failures: readonly GateFailure[];
  constructor(failures: readonly GateFailure[]) {
    const says = failures.map(
      ({ code, says: why, ids }) => `${code}: ${why}${ids.length > 0 ? ` ${ids.join(', ')}` : ''}`,
    );
    super('sanity_gates', `the release was refused: ${says.join('; ')}`);
    this.failures = failures;
  }
}

/** The release as it is remembered once it is dealt with. */
const remember = (release: PublishedRelease, domain: string, etag?: string): CollectionState => ({
  domain,
  version: release.version,
  url: release.url,
  ...(release.modified !== undefined && { modified: release.modified }),
  ...(etag !== undefined && { etag }),
});

interface Candidate {
  readonly dataset: Dataset;
  readonly etag?: string;
}

/** The published release: from the store where it is held already, else fetched and put through the gates. */
async function obtain(
  parts: RefreshParts,
  { release, state, keeper }: DomainRefresh,
  pointer: Pointer | undefined,
): Promise<Candidate | undefined> {
  const known = state.collections[release.collection];
  const seen = known?.version === release.version && known.modified === release.modified ? known : undefined;
  if (seen && pointer && pointer.version !== release.version) {
    const held = (await parts.store.releases.held(seen.domain)).find((each) => each.version === release.version);
    if (held) return { dataset: await parts.store.releases.read(held), ...(seen.etag && { etag: seen.etag }) };
  }
  const condition = known?.etag !== undefined && known.url === release.url && pointer?.version === release.version;
  const answer = await parts.source.bundle(
    release,
    condition ? { etag: known.etag } : {},
    keeper?.checkpoint ?? (async () => {}),
  );
  if (!answer.changed) return undefined;
  const { dataset, duplicates, etag } = answer;
  if (dataset.version !== release.version)
    throw new AttackError(
      'wrong_release',
      `the index names ${release.version}, its bundle says ${dataset.version.slice(0, 20)}; nothing was taken from it`,
    );
  const inForce = await parts.store.releases.pointer(dataset.domain);
  const current = inForce && (await parts.store.releases.read(inForce));
  const failures = checkDataset(dataset, {
    current,
    duplicates,
    ...(release.domain !== undefined && { domain: release.domain }),
  });
  if (failures.length > 0) throw new GatesError(failures);
  return { dataset, ...(etag !== undefined && { etag }) };
}

/** Puts a release that passed into force: report, rows, pointer, library, in this order; each may be repeated. */
async function install(
  parts: RefreshParts,
  keeper: LeaseKeeper,
  dataset: Dataset,
  pointer: Pointer | undefined,
  report: ImpactReport | undefined,
): Promise<Omit<DomainOutcome, 'collection' | 'to'>> {
  const { releases, records } = parts.store;
  const at = () => parts.now().toISOString();
  const { domain } = dataset;
  if (pointer && report) await records.saveReport(domain, pointer.version, dataset.version, JSON.stringify(report));
  const { release, rowsWritten, rowsKept } = await releases.write(dataset, at());
  parts.log('release stored beside the one in force', { domain, version: release.version, rowsWritten, rowsKept });
  if (pointer) await announceMigration(parts, pointer, release);
  await keeper.renew();
  const flipped = await releases.flip(release, pointer, keeper.lease, at());
  parts.log('release in force', { domain, from: pointer?.version, to: flipped.version });
  const { moved, queued } = await alignLibrary(parts, flipped, keeper);
  const protect = pointer ? [pointer] : [];
  const dropped = await releases.collectGarbage(domain, { keep: HELD_RELEASES, protect, at: at() });
  return {
    domain,
    outcome: 'refreshed',
    ...(pointer && { from: pointer.version }),
    rowsWritten,
    rowsKept,
    migrated: moved,
    queued,
    dropped,
  };
}

function numbersOf({ impact }: ImpactReport): Omit<Impact, 'items'> {
  const { items: _, ...numbers } = impact.library;
  return numbers;
}

/** The report of a release against the one in force. */
async function reportOn(parts: RefreshParts, dataset: Dataset, pointer: Pointer): Promise<ImpactReport> {
  const [from, others] = await Promise.all([parts.store.releases.read(pointer), otherDomains(parts, dataset.domain)]);
  const scope = { from: indexAttack(from), to: indexAttack(dataset), others };
  return examineImpact(scope, { entries: parts.library.entries(), ...(parts.alerts && { alerts: parts.alerts() }) });
}

/**
 * Brings one published collection into force, if it is newer than what is. Throws `AttackError` where it is refused:
 * then nothing of it is in force and what was stays.
 */
export async function refreshDomain(parts: RefreshParts, refresh: DomainRefresh): Promise<DomainResult> {
  const { release, state, keeper, scheduled } = refresh;
  const known = state.collections[release.collection];
  const named = known?.domain ?? release.domain;
  const base = { collection: release.collection, to: release.version, ...(named !== undefined && { domain: named }) };
  const before = named === undefined ? undefined : await parts.store.releases.pointer(named);
  const unchanged = (domain: string, etag = known?.version === release.version ? known.etag : undefined) => ({
    outcome: { ...base, domain, outcome: 'unchanged' as const },
    collection: remember(release, domain, etag),
  });

  if (before) {
    const step = compareVersions(release.version, before.version);
    const republished = known !== undefined && known.version === release.version && known.modified !== release.modified;
    if (step === 0 && !republished) return unchanged(before.domain);
    if (step < 0)
      throw new AttackError(
        'older_version',
        `the index has ${release.version} of ${before.domain}, older than ${before.version} in force; go back with a rollback`,
      );
    const held = state.heldBack?.[before.domain];
    if (scheduled && held !== undefined && compareVersions(release.version, held) <= 0)
      return { ...unchanged(before.domain), outcome: { ...base, from: before.version, outcome: 'held-back' } };
  }

  parts.log('looking at a release', { domain: named, version: release.version });
  const candidate = await obtain(parts, refresh, before);
  if (!candidate) return unchanged(before?.domain ?? '');
  const { dataset, etag } = candidate;
  const collection = remember(release, dataset.domain, etag);
  const pointer = await parts.store.releases.pointer(dataset.domain);
  if (pointer && hashDataset(dataset) === pointer.sha256) return unchanged(dataset.domain, etag);
  const report = pointer && (await reportOn(parts, dataset, pointer));
  const from = pointer && { from: pointer.version };
  if (!keeper)
    return {
      outcome: { ...base, ...from, domain: dataset.domain, outcome: 'would-refresh', ...(report && { report }) },
    };
  const installed = await install(parts, keeper, dataset, pointer, report);
  return { outcome: { ...base, ...installed, ...(report && { impact: numbersOf(report) }) }, collection };
}
