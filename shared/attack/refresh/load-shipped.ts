import type { LeaseKeeper } from './lease-keeper.ts';
import type { RefreshParts } from './refresh-parts.ts';

/** Loads what ships with the code, in every domain that has nothing in force yet. */
export async function loadShipped(parts: RefreshParts, keeper: LeaseKeeper): Promise<void> {
  const { releases } = parts.store;
  const loaded = new Set((await releases.pointers()).map(({ domain }) => domain));
  for (const dataset of await parts.shipped()) {
    if (loaded.has(dataset.domain)) continue;
    const at = parts.now().toISOString();
    const { release } = await releases.write(dataset, at);
    await keeper.renew();
    await releases.flip(release, undefined, keeper.lease, at);
    parts.log('shipped release in force', { domain: release.domain, version: release.version });
  }
}
