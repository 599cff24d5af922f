import { EMPTY_LIBRARY } from '../../shared/library/library.ts';
import { createMapper } from '../../shared/mapping/create-mapper.ts';
import { createDocumentClient } from '../adapters/create-document-client.ts';
import { createDynamoDbAlertStore } from '../adapters/dynamodb-alert-store.ts';
import { createDynamoDbQuarantineStore } from '../adapters/dynamodb-quarantine-store.ts';
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
  const mapper = createMapper(await loadKnowledge());
  return {
    knowledge: async () => ({ mapper, library: EMPTY_LIBRARY }),
    alerts: createDynamoDbAlertStore(table),
    quarantine: createDynamoDbQuarantineStore(table),
    sightings: { recordSighting: async () => {} },
    publisher: createSnsMappingPublisher(createSnsClient(), settings[TOPIC_VARIABLE]),
    now: () => new Date(),
  };
}
