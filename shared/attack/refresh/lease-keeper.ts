import type { Lease, LeaseStore } from '../attack-store.ts';

/** Seconds a lease lasts: short, so that a killed run is soon followed by another; prolonged while work goes on. */
const LEASE_SECONDS = 30;

/** A lease under way. */
export interface LeaseKeeper {
  readonly lease: Lease;
  /** To be called between steps: prolongs the lease when it is a third gone; throws `lease_lost` where it went. */
  checkpoint(): Promise<void>;
  /** Prolongs it now: before a step that must not be another's. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

/** Takes the lease; undefined while another run has it. */
export async function takeLease(leases: LeaseStore, owner: string, now: () => Date): Promise<LeaseKeeper | undefined> {
  const lease = await leases.acquire(owner, now(), LEASE_SECONDS);
  if (!lease) return undefined;
  let renewedAt = now().getTime();
  const renew = async () => {
    await leases.renew(lease, now(), LEASE_SECONDS);
    renewedAt = now().getTime();
  };
  return {
    lease,
    renew,
    checkpoint: async () => {
      if (now().getTime() - renewedAt > (LEASE_SECONDS * 1_000) / 3) await renew();
    },
    release: () => leases.release(lease),
  };
}
