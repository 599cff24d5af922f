import { createMapper } from '../../shared/mapping/create-mapper.ts';
import { createDocumentClient } from '../adapters/create-document-client.ts';
import { createDynamoDbAlertStore } from '../adapters/dynamodb-alert-store.ts';
import { createDynamoDbLibraryStore } from '../adapters/dynamodb-library-store.ts';
import { createDynamoDbQuarantineStore } from '../adapters/dynamodb-quarantine-store.ts';
import { createLibrarySource } from '../adapters/library-source.ts';
import { loadKnowledge } from '../adapters/load-knowledge.ts';
import { readEnvironment } from '../adapters/read-environment.ts';
import { createSnsClient, createSnsMappingPublisher } from '../adapters/sns-mapping-publisher.ts';
import { TOPIC_VARIABLE } from '../adapters/variables.ts';
import { environmentSchema } from './environment.ts';
import type { MessagePath } from './map-message.ts';

/** All that a message's way needs but the clock of its invocation. */
export type Dependencies = Omit<MessagePath, 'checkTime'>;

/** Reads the environment, loads the knowledge, opens the clients: once, at cold start. */
export async function createDependencies(environment: NodeJS.ProcessEnv): Promise<Dependencies> {
  const settings = readEnvironment('map-alerts', environmentSchema, environment);
  const client = createDocumentClient();
  const table = { client, table: settings.TABLE_ALERTS, retentionDays: settings.ALERT_RETENTION_DAYS };
  const shipped = await loadKnowledge();
  const mapper = createMapper(shipped);
  const library = createDynamoDbLibraryStore({ client, table: settings.TABLE_LIBRARY });
  const librarySource = createLibrarySource({ store: library, now: Date.now });
  return {
    knowledge: async (signatureKey) => ({
      attack: shipped.attack,
      mapper,
      library: await librarySource.snapshotFor([signatureKey]),
    }),
    alerts: createDynamoDbAlertStore(table),
    quarantine: createDynamoDbQuarantineStore(table),
    sightings: library,
    publisher: createSnsMappingPublisher(createSnsClient(), settings[TOPIC_VARIABLE]),
    now: () => new Date(),
  };
}
