import type { Alert } from '../../shared/alert/alert.ts';
import { identifyAlert } from '../../shared/alert/identify-alert.ts';
import type { AttackIndex } from '../../shared/attack/attack-index.ts';
import type { LibrarySnapshot } from '../../shared/library/library.ts';
import type { SightingRecorder } from '../../shared/library/sightings.ts';
import { signatureKey } from '../../shared/library/signature-key.ts';
import type { Mapper } from '../../shared/mapping/create-mapper.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { MappingPublisher } from '../../shared/mapping/mapping-publisher.ts';
import type { AlertStore, StoredAlert } from '../../shared/storage/alert-store.ts';
import { clipText } from '../../shared/storage/clip-text.ts';

/** What one alert's mapping rests on right now. */
export interface CurrentKnowledge {
  /** The release of ATT&CK that is mapped to. */
  readonly attack: AttackIndex;
  readonly mapper: Mapper;
  readonly library: LibrarySnapshot;
}

/** What one alert's way needs. */
export interface AlertPath {
  /** What stands now, the library's entry of this very signature included. */
  readonly knowledge: (signatureKey: string) => Promise<CurrentKnowledge>;
  readonly alerts: AlertStore;
  readonly sightings: SightingRecorder;
  readonly publisher: MappingPublisher;
  readonly now: () => Date;
}

/** `stored`: new · `resumed`: an earlier try stored it but got no further · `duplicate`: nothing was left to do. */
export interface MappedAlert {
  readonly outcome: 'stored' | 'resumed' | 'duplicate';
  readonly mapping: Mapping;
}

/** More than this of an alert is never kept; the store clips further where the mapping needs the room. */
const MAX_RAW_BYTES = 350_000;

/**
 * Maps one alert, stores it once, counts its sighting, publishes the mapping. A repeat of a finished alert changes
 * nothing; a repeat of one that was stopped on the way goes on with what was recorded then.
 */
export async function mapOneAlert(alert: Alert, rawText: string, raw: unknown, path: AlertPath): Promise<MappedAlert> {
  const { contentKey, alertId } = identifyAlert(alert, raw);
  const { attack, mapper, library } = await path.knowledge(signatureKey(alert.name));
  const stored: StoredAlert = {
    contentKey,
    alertId,
    mapping: mapper.map({ ...alert, id: alertId }, library),
    raw: clipText(rawText, MAX_RAW_BYTES),
    receivedAt: path.now().toISOString(),
    ...(alert.time !== undefined && { alertTime: alert.time }),
    ...(alert.host !== undefined && { host: alert.host }),
  };
  const put = await path.alerts.put(stored);
  // What was recorded first stands, whatever would be said today.
  const { mapping, receivedAt } = put.outcome === 'known' ? put.alert : stored;
  if (put.outcome === 'known' && put.published) return { outcome: 'duplicate', mapping };
  await path.sightings.recordSighting({ contentKey, mapping, seenAt: receivedAt });
  await path.publisher.publish(mapping, attack);
  await path.alerts.markPublished({ contentKey, receivedAt });
  return { outcome: put.outcome === 'known' ? 'resumed' : 'stored', mapping };
}
