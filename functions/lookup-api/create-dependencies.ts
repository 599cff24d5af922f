import type { Metrics } from '@aws-lambda-powertools/metrics';
import { type AttackIndex, indexAttack } from '../../shared/attack/attack-index.ts';
import { createMapper } from '../../shared/mapping/create-mapper.ts';
import { createSqsClient, sendBodies } from '../adapters/alert-queue.ts';
import { createDocumentClient } from '../adapters/create-document-client.ts';
import { createDynamoDbAlertStore } from '../adapters/dynamodb-alert-store.ts';
import { createDynamoDbLibraryStore } from '../adapters/dynamodb-library-store.ts';
import { createLibrarySource } from '../adapters/library-source.ts';
import { loadDataset } from '../adapters/load-dataset.ts';
import { loadKnowledge } from '../adapters/load-knowledge.ts';
import { readEnvironment } from '../adapters/read-environment.ts';
import { QUEUE_VARIABLE } from '../adapters/variables.ts';
import type { ApiDependencies } from './api-dependencies.ts';
import { environmentSchema, NO_AUTHENTICATION_VARIABLE } from './environment.ts';
import { createDecisionLimit } from './limit-decisions.ts';
import { createLearningWatch } from './watch-learning.ts';

/** The other domains of ATT&CK: not mapped to, but looked up. */
const OTHER_DOMAINS = ['mobile-attack', 'ics-attack'];

/** Reads the environment, loads the knowledge, opens the clients: once, at cold start. */
export async function createDependencies(environment: NodeJS.ProcessEnv, metrics: Metrics): Promise<ApiDependencies> {
  const settings = readEnvironment('lookup-api', environmentSchema, environment);
  const client = createDocumentClient();
  const sqs = createSqsClient();
  const library = createDynamoDbLibraryStore({ client, table: settings.TABLE_LIBRARY });
  const knowledge = await loadKnowledge();
  const mapper = createMapper(knowledge);
  let others: Promise<readonly AttackIndex[]> | undefined;
  const loadOthers = () => Promise.all(OTHER_DOMAINS.map(async (domain) => indexAttack(await loadDataset(domain))));
  const librarySource = createLibrarySource({ store: library, now: Date.now });
  const authentication = settings[NO_AUTHENTICATION_VARIABLE] === 'true' ? 'none' : 'gateway';
  return {
    authentication,
    mapper: async () => mapper,
    attack: async () => knowledge.attack,
    domains: async () => {
      others ??= loadOthers();
      return [knowledge.attack, ...(await others)];
    },
    library,
    librarySource,
    limitDecisions: authentication === 'none' ? () => {} : createDecisionLimit(Date.now),
    watchLearning: createLearningWatch({ library, librarySource, mapper: async () => mapper, metrics }),
    alerts: createDynamoDbAlertStore({
      client,
      table: settings.TABLE_ALERTS,
      retentionDays: settings.ALERT_RETENTION_DAYS,
    }),
    sendAlerts: (bodies) => sendBodies(sqs, settings[QUEUE_VARIABLE], bodies),
    now: () => new Date(),
  };
}
