import type { Alert } from '../../shared/alert/alert.ts';
import { readAlerts } from '../../shared/alert/read-alerts.ts';
import type { AttackIndex } from '../../shared/attack/attack-index.ts';
import { buildSnapshot } from '../../shared/library/build-snapshot.ts';
import { contextOf } from '../../shared/library/entry-context.ts';
import type { LibrarySnapshot } from '../../shared/library/library.ts';
import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import { readLabelled } from './read-labelled.ts';

const EPOCH = '1970-01-01T00:00:00.000Z';

/** An entry as an import of a rule pack would leave it. */
function toEntry(alert: Alert, techniques: readonly string[], attack: AttackIndex): LibraryEntry {
  const signature = alert.name;
  const context = contextOf(alert);
  return {
    signatureKey: signatureKey(signature),
    signature,
    basis: 'library',
    verdict: techniques.length > 0 ? 'mapped' : 'unmapped',
    techniques,
    revision: 1,
    libraryRevision: 1,
    attackVersion: attack.version,
    provenance: 'library file',
    updatedAt: EPOCH,
    sightings: 0,
    ...(context && { context }),
  };
}

/**
 * Reads labelled signatures, JSON Lines `{"name", …, "techniques"}`, as a library. Ids are brought to the release held; signatures that
 * stand twice keep what both say.
 * @throws LabelledFileError naming file and line.
 */
export async function readLibraryFile(file: string, attack: AttackIndex): Promise<LibrarySnapshot> {
  const entries = new Map<string, LibraryEntry>();
  for await (const { techniques, alert } of readLabelled(file)) {
    const [outcome] = readAlerts(alert);
    if (!outcome || !('alert' in outcome)) continue;
    const live = techniques.flatMap((id) => attack.resolve(id).technique?.id ?? []);
    const key = signatureKey(outcome.alert.name);
    const together = [...new Set([...(entries.get(key)?.techniques ?? []), ...live])];
    entries.set(key, toEntry(outcome.alert, together, attack));
  }
  return buildSnapshot(entries.values(), entries.size);
}
