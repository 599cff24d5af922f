import type { StoredAlert } from '../../storage/alert-store.ts';
import type { AttackStore } from '../attack-store.ts';
import type { Dataset } from '../dataset.ts';
import type { MigratableLibrary } from '../migratable-library.ts';
import type { ReleaseSource } from '../release-source.ts';

/** Everything a refresh or a rollback works with. */
export interface RefreshParts {
  readonly store: AttackStore;
  readonly source: ReleaseSource;
  /** The releases that ship with the code: what serves until a refresh got through. */
  readonly shipped: () => Promise<readonly Dataset[]>;
  readonly library: MigratableLibrary;
  /** The stored alerts that impact reports look at; absent where this function may not read them. */
  readonly alerts?: () => AsyncIterable<StoredAlert>;
  readonly now: () => Date;
  /** Names this run: unlike any other's. */
  readonly owner: string;
  /** Tells an operator how far it is. */
  readonly log: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

/** Releases of a domain that are held at least, the one in force included. */
export const HELD_RELEASES = 5;
