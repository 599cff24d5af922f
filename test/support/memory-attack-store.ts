import { AttackError } from '../../shared/attack/attack-error.ts';
import type {
  AttackStore,
  HeldRelease,
  JournalRow,
  LeaseStore,
  Migration,
  Pointer,
  RefreshRecords,
  RefreshState,
  ReleaseRef,
  ReleaseStore,
} from '../../shared/attack/attack-store.ts';
import { compareVersions } from '../../shared/attack/compare-versions.ts';
import type { Dataset } from '../../shared/attack/dataset.ts';
import { hashDataset, hashTechnique } from '../../shared/attack/hash-dataset.ts';

const same = (a: ReleaseRef, b: ReleaseRef): boolean =>
  a.domain === b.domain && a.version === b.version && a.sha256 === b.sha256;

function createReleases(): ReleaseStore {
  let kept: { readonly release: HeldRelease; readonly dataset: Dataset }[] = [];
  const pointers = new Map<string, Pointer>();
  const ofDomain = (domain: string) =>
    kept
      .filter(({ release }) => release.domain === domain)
      .sort((a, b) => compareVersions(b.release.version, a.release.version));
  return {
    pointer: async (domain) => pointers.get(domain),
    pointers: async () => [...pointers.values()],
    held: async (domain) => ofDomain(domain).map(({ release }) => release),
    async read(ref) {
      const found = kept.find(({ release }) => same(release, ref));
      if (!found) throw new AttackError('version_not_held', 'not held');
      return found.dataset;
    },
    async write(dataset, at) {
      const { domain, version, released, techniques } = dataset;
      const known = new Set(ofDomain(domain).flatMap((each) => each.dataset.techniques.map(hashTechnique)));
      const release: HeldRelease = {
        domain,
        version,
        sha256: hashDataset(dataset),
        ...(released !== undefined && { released }),
        storedAt: at,
        techniques: techniques.length,
        live: techniques.filter((t) => t.status === 'live').length,
      };
      const before = kept.find((each) => same(each.release, release));
      if (before) return { release: before.release, rowsWritten: 0, rowsKept: techniques.length };
      kept.push({ release, dataset });
      const rowsWritten = techniques.filter((t) => !known.has(hashTechnique(t))).length;
      return { release, rowsWritten, rowsKept: techniques.length - rowsWritten };
    },
    async flip(to, expected, { fence }, at) {
      if (!kept.some(({ release }) => same(release, to))) throw new AttackError('version_not_held', 'not held');
      const now = pointers.get(to.domain);
      const stands = expected ? now !== undefined && same(now, expected) && now.fence <= fence : now === undefined;
      if (!stands) throw new AttackError('pointer_moved', 'moved');
      const pointer = { domain: to.domain, version: to.version, sha256: to.sha256, flippedAt: at, fence };
      pointers.set(to.domain, pointer);
      return pointer;
    },
    async collectGarbage(domain, { keep, protect }) {
      const pointer = pointers.get(domain);
      const guarded = [...protect, ...(pointer ? [pointer] : [])];
      const dropped = ofDomain(domain)
        .slice(keep)
        .filter(({ release }) => !guarded.some((ref) => same(ref, release)));
      kept = kept.filter((each) => !dropped.includes(each));
      return dropped.map(({ release }) => release.version);
    },
  };
}

function createLeases(): LeaseStore {
  let lease = { owner: '', fence: 0, until: 0 };
  return {
    async acquire(owner, now, seconds) {
      if (lease.until > now.getTime()) return undefined;
      lease = { owner, fence: lease.fence + 1, until: now.getTime() + seconds * 1_000 };
      return { owner, fence: lease.fence };
    },
    async renew({ owner, fence }, now, seconds) {
      if (lease.owner !== owner || lease.fence !== fence) throw new AttackError('lease_lost', 'lost');
      lease = { ...lease, until: now.getTime() + seconds * 1_000 };
    },
    async release({ owner, fence }) {
      if (lease.owner === owner && lease.fence === fence) lease = { ...lease, until: 0 };
    },
  };
}

function createRecords(): RefreshRecords {
  let state: RefreshState = { collections: {} };
  const reports = new Map<string, string>();
  const migrations = new Map<string, Migration>();
  const journals = new Map<string, Map<string, JournalRow>>();
  return {
    state: async () => state,
    async saveState(next) {
      state = next;
    },
    async saveReport(domain, from, to, report) {
      reports.set(`${domain} ${from} ${to}`, report);
    },
    report: async (domain, from, to) => reports.get(`${domain} ${from} ${to}`),
    migrations: async (domain) =>
      [...migrations.values()].filter(({ to }) => to.domain === domain).sort((a, b) => (a.id < b.id ? 1 : -1)),
    async saveMigration(migration) {
      migrations.set(migration.id, migration);
    },
    async noteEntries(id, rows) {
      const journal = journals.get(id) ?? new Map<string, JournalRow>();
      for (const row of rows) journal.set(row.signatureKey, row);
      journals.set(id, journal);
    },
    async *notedEntries(id) {
      yield* [...(journals.get(id)?.values() ?? [])].sort((a, b) => (a.signatureKey < b.signatureKey ? -1 : 1));
    },
  };
}

/** What the table of ATT&CK promises, in memory: the plain thing that the DynamoDB one is compared with. */
export const createMemoryAttackStore = (): AttackStore => ({
  releases: createReleases(),
  leases: createLeases(),
  records: createRecords(),
});
