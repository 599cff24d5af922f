import { AttackError } from '../attack-error.ts';
import type { HeldRelease, Pointer, ReleaseRef } from '../attack-store.ts';
import { type Alignment, alignLibrary, announceMigration } from './align-library.ts';
import { type LeaseKeeper, takeLease } from './lease-keeper.ts';
import type { RefreshParts } from './refresh-parts.ts';

export interface RollbackOptions {
  readonly version: string;
  /** Only this domain; every one that holds the version where absent. */
  readonly domain?: string;
}

/** What a rollback did in one domain. */
interface RollbackOutcome extends Alignment {
  readonly domain: string;
  readonly from: string;
  readonly to: string;
}

export interface RollbackResult {
  readonly outcome: 'rolled-back';
  readonly domains: readonly RollbackOutcome[];
}

interface Step {
  readonly pointer: Pointer;
  readonly target: HeldRelease;
}

const isSame = (a: ReleaseRef, b: ReleaseRef): boolean => a.version === b.version && a.sha256 === b.sha256;

/** Which domains go back: those that hold the version. */
async function planRollback({ store }: RefreshParts, options: RollbackOptions): Promise<readonly Step[]> {
  const pointers = (await store.releases.pointers()).filter(
    ({ domain }) => options.domain === undefined || domain === options.domain,
  );
  const steps = await Promise.all(
    pointers.map(async (pointer): Promise<readonly Step[]> => {
      const target = (await store.releases.held(pointer.domain)).find(({ version }) => version === options.version);
      return target ? [{ pointer, target }] : [];
    }),
  );
  const found = steps.flat();
  if (found.length > 0) return found;
  const what = options.domain === undefined ? options.version : `${options.version} of ${options.domain}`;
  throw new AttackError('version_not_held', `${what.slice(0, 60)} is not held; GET /v1/attack/versions lists what is`);
}

async function rollBackDomain(parts: RefreshParts, step: Step, keeper: LeaseKeeper): Promise<RollbackOutcome> {
  const { pointer, target } = step;
  const { releases, records } = parts.store;
  // Read whole first: a damaged release must not come into force.
  await releases.read(target);
  const moves = !isSame(pointer, target);
  if (moves) {
    const state = await records.state();
    await records.saveState({ ...state, heldBack: { ...state.heldBack, [pointer.domain]: pointer.version } });
  }
  const chain = await records.migrations(pointer.domain);
  const known = chain.some(
    ({ kind, status, from }) => kind === 'forward' && status !== 'undone' && isSame(from, target),
  );
  // A release that no migration came from has nothing to take back: the library is carried there by its ids.
  if (moves && !known) await announceMigration(parts, pointer, target);
  await keeper.renew();
  const now = moves ? await releases.flip(target, pointer, keeper.lease, parts.now().toISOString()) : pointer;
  const alignment = await alignLibrary(parts, now, keeper);
  parts.log('rolled back', { domain: pointer.domain, from: pointer.version, to: target.version, ...alignment });
  return { domain: pointer.domain, from: pointer.version, to: target.version, ...alignment };
}

/**
 * Puts a held release back in force and the library with it: entries that a migration touched are as before, to the
 * byte; what was decided since is kept, its ids carried back or queued. A schedule stays away from what was left.
 * Throws `AttackError`: `version_not_held`, `refresh_under_way`, `pointer_moved`.
 */
export async function rollbackAttack(parts: RefreshParts, options: RollbackOptions): Promise<RollbackResult> {
  const keeper = await takeLease(parts.store.leases, parts.owner, parts.now);
  if (!keeper)
    throw new AttackError('refresh_under_way', 'a refresh is under way; try again when it is done, within minutes');
  try {
    const domains: RollbackOutcome[] = [];
    for (const step of await planRollback(parts, options)) domains.push(await rollBackDomain(parts, step, keeper));
    // A domain that was there already is only told of where nothing else is to be told.
    const moved = domains.filter(({ from, to, restored }) => from !== to || restored > 0);
    return { outcome: 'rolled-back', domains: moved.length > 0 ? moved : domains };
  } finally {
    await keeper.release();
  }
}
