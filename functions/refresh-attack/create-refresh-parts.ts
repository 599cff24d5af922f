import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RefreshParts } from '../../shared/attack/refresh/refresh-parts.ts';
import type { LibraryStore } from '../../shared/library/library-store.ts';
import { createMigratableLibrary } from '../../shared/library/migratable-library.ts';
import { createDynamoDbAttackStore } from '../adapters/dynamodb-attack-store.ts';
import { createHttpsReleaseSource } from '../adapters/https-release-source.ts';
import { loadShippedDatasets } from '../adapters/load-dataset.ts';

export interface RefreshSettings {
  readonly client: DynamoDBDocumentClient;
  /** The table of ATT&CK. */
  readonly table: string;
  readonly library: LibraryStore;
  readonly indexUrl: string;
  readonly log: RefreshParts['log'];
  /** Alerts for impact reports, where they may be read. */
  readonly alerts?: RefreshParts['alerts'];
}

/** Gives each run of a refresh or rollback its parts, under a name of its own. */
export function createRefreshParts({
  client,
  table,
  library,
  indexUrl,
  log,
  alerts,
}: RefreshSettings): () => RefreshParts {
  const store = createDynamoDbAttackStore(client, table);
  const source = createHttpsReleaseSource(indexUrl);
  return () => ({
    store,
    source,
    shipped: loadShippedDatasets,
    library: createMigratableLibrary(library),
    now: () => new Date(),
    owner: randomUUID(),
    log,
    ...(alerts && { alerts }),
  });
}
