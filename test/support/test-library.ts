import type { MigratableLibrary } from '../../shared/attack/migratable-library.ts';
import { changeEntry } from '../../shared/library/change-entry.ts';
import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import type { LibraryStore } from '../../shared/library/library-store.ts';
import { createMigratableLibrary } from '../../shared/library/migratable-library.ts';

/** A labelled signature of a test. */
export interface Seed {
  readonly key: string;
  readonly techniques: readonly string[];
  /** An analyst's decision; a rule pack's claim where absent. */
  readonly analyst?: string;
  readonly attackVersion?: string;
  readonly at?: string;
}

/** A library of a test: what the refresh sees of it, and doors for the test to play packs and analysts. */
export interface TestLibrary {
  readonly library: MigratableLibrary;
  say(seed: Seed): Promise<void>;
  entry(key: string): Promise<LibraryEntry | undefined>;
  entries(): Promise<readonly LibraryEntry[]>;
  /** Everything that is kept of every entry, its history included, as text. */
  text(): Promise<string>;
}

/** A library of a test over any store. */
export function createTestLibrary(store: LibraryStore): TestLibrary {
  const library = createMigratableLibrary(store);
  const entries = async () => {
    const found = await Array.fromAsync(library.entries());
    return found.sort((a, b) => (a.signatureKey < b.signatureKey ? -1 : 1));
  };
  return {
    library,
    async say({ key, techniques, analyst, attackVersion = '18.1', at = '2026-01-01T00:00:00.000Z' }) {
      const said = { at, attackVersion, techniques, verdict: 'mapped' } as const;
      await changeEntry(store, {
        signatureKey: key,
        signature: key,
        advance: async () => (await store.advance(0)).revision,
        make: () =>
          analyst === undefined
            ? { kind: 'imported', author: 'pack', source: 'pack', name: key, ...said }
            : { kind: 'decided', author: analyst, ...said },
      });
    },
    entry: async (key) => (await store.read([key])).get(key)?.entry,
    entries,
    async text() {
      const keys = (await entries()).map(({ signatureKey }) => signatureKey);
      const records = await store.read(keys);
      const histories = await Promise.all(keys.map((key) => store.history(key)));
      return JSON.stringify(keys.map((key, i) => [records.get(key), histories[i]]));
    },
  };
}
