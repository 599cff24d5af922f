import { createAttackReader } from '../../shared/attack/attack-reader.ts';
import { createDocumentClient } from '../adapters/create-document-client.ts';
import { createDynamoDbAlertStore } from '../adapters/dynamodb-alert-store.ts';
import { createDynamoDbAttackStore } from '../adapters/dynamodb-attack-store.ts';
import { createDynamoDbConnotationStore } from '../adapters/dynamodb-connotation-store.ts';
import { createDynamoDbLibraryStore } from '../adapters/dynamodb-library-store.ts';
import { createDynamoDbQuarantineStore } from '../adapters/dynamodb-quarantine-store.ts';
import { createKnowledgeSource } from '../adapters/knowledge-source.ts';
import { createLibrarySource } from '../adapters/library-source.ts';
import { loadKnowledge } from '../adapters/load-knowledge.ts';
import { readEnvironment } from '../adapters/read-environment.ts';
import { createSnsClient, createSnsMappingPublisher } from '../adapters/sns-mapping-publisher.ts';
import { TOPIC_VARIABLE } from '../adapters/variables.ts';
import { environmentSchema } from './environment.ts';
import type { MessagePath } from './map-message.ts';

/** All that a message's way needs but what belongs to one invocation. */
export type Dependencies = Omit<MessagePath, 'checkTime' | 'limit'>;

/** Reads the environment, loads the knowledge, opens the clients: once, at cold start. */
export async function createDependencies(environment: NodeJS.ProcessEnv): Promise<Dependencies> {
  const settings = readEnvironment('map-alerts', environmentSchema, environment);
  const client = createDocumentClient();
  const table = { client, table: settings.TABLE_ALERTS, retentionDays: settings.ALERT_RETENTION_DAYS };
  const shipped = await loadKnowledge();
  const releases = createAttackReader(createDynamoDbAttackStore(client, settings.TABLE_ATTACK).releases, Date.now);
  const knowledge = createKnowledgeSource({
    shipped,
    connotations: createDynamoDbConnotationStore(client, settings.TABLE_CONNOTATIONS),
    attack: () => releases.current(shipped.attack.domain, 0),
    now: Date.now,
  });
  const library = createDynamoDbLibraryStore({ client, table: settings.TABLE_LIBRARY });
  const librarySource = createLibrarySource({ store: library, now: Date.now });
  return {
    knowledge: async (signatureKey) => {
      const [current, snapshot] = await Promise.all([knowledge.current(), librarySource.snapshotFor([signatureKey])]);
      return { attack: current.knowledge.attack, mapper: current.mapper, library: snapshot };
    },
    alerts: createDynamoDbAlertStore(table),
    quarantine: createDynamoDbQuarantineStore(table),
    sightings: library,
    publisher: createSnsMappingPublisher(createSnsClient(), settings[TOPIC_VARIABLE]),
    now: () => new Date(),
  };
}
