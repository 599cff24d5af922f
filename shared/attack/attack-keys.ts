import type { ReleaseRef } from './attack-store.ts';

/** Keys of the table of ATT&CK. Domains, versions and ids in them have passed the gates or come from our own code. */

export const pointerKey = (domain: string) => ({ pk: 'ATTACK#POINTERS', sk: domain });
export const POINTERS_PARTITION = 'ATTACK#POINTERS';

export const leaseKey = { pk: 'ATTACK#LEASE', sk: 'REFRESH' } as const;
export const stateKey = { pk: 'ATTACK#STATE', sk: 'REFRESH' } as const;

/** The releases held of a domain: one item each, written last, so that a listed release is complete. */
export const releasesPartition = (domain: string): string => `ATTACK#${domain}#RELEASES`;
export const releaseKey = ({ domain, version, sha256 }: ReleaseRef) => ({
  pk: releasesPartition(domain),
  sk: `${version}#${sha256}`,
});

/** The techniques of all releases of a domain, by content. */
export const rowsPartition = (domain: string): string => `ATTACK#${domain}#ROWS`;
export const rowKey = (domain: string, row: string) => ({ pk: rowsPartition(domain), sk: row });

export const reportKey = (domain: string, from: string, to: string, part: number) => ({
  pk: `ATTACK#${domain}#REPORTS`,
  sk: `${from}#${to}#${part}`,
});

export const migrationsPartition = (domain: string): string => `ATTACK#${domain}#MIGRATIONS`;
export const migrationKey = (domain: string, id: string) => ({ pk: migrationsPartition(domain), sk: id });

export const journalPartition = (migrationId: string): string => `ATTACK#JOURNAL#${migrationId}`;
export const journalKey = (migrationId: string, signatureKey: string) => ({
  pk: journalPartition(migrationId),
  sk: signatureKey,
});
