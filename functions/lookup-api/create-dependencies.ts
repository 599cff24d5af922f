import type { Metrics } from '@aws-lambda-powertools/metrics';
import { type AttackIndex, indexAttack } from '../../shared/attack/attack-index.ts';
import { createAttackReader } from '../../shared/attack/attack-reader.ts';
import { createSqsClient, sendBodies } from '../adapters/alert-queue.ts';
import { createDocumentClient } from '../adapters/create-document-client.ts';
import { createDynamoDbAlertStore } from '../adapters/dynamodb-alert-store.ts';
import { createDynamoDbAttackStore } from '../adapters/dynamodb-attack-store.ts';
import { createDynamoDbConnotationStore } from '../adapters/dynamodb-connotation-store.ts';
import { createDynamoDbLibraryStore } from '../adapters/dynamodb-library-store.ts';
import { createKnowledgeSource } from '../adapters/knowledge-source.ts';
import { createLibrarySource } from '../adapters/library-source.ts';
import { loadDataset } from '../adapters/load-dataset.ts';
import { loadKnowledge } from '../adapters/load-knowledge.ts';
import { readEnvironment } from '../adapters/read-environment.ts';
import { QUEUE_VARIABLE } from '../adapters/variables.ts';
import { createAttackOperations } from '../refresh-attack/attack-operations.ts';
import { createRefreshParts, type RefreshSettings } from '../refresh-attack/create-refresh-parts.ts';
import { recentAlerts } from '../refresh-attack/recent-alerts.ts';
import type { ApiDependencies } from './api-dependencies.ts';
import { environmentSchema, NO_AUTHENTICATION_VARIABLE } from './environment.ts';
import { createDecisionLimit } from './limit-decisions.ts';
import { toOpenApi } from './openapi.ts';
import { ROUTES } from './routes/all-routes.ts';
import { createLearningWatch } from './watch-learning.ts';

/** The other domains of ATT&CK: not mapped to, but looked up. */
const OTHER_DOMAINS = ['mobile-attack', 'ics-attack'];

export interface DependencyOptions {
  readonly metrics: Metrics;
  readonly log: RefreshSettings['log'];
}

/** Makes a value once, when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Reads the environment, loads the knowledge, opens the clients: once, at cold start. */
export async function createDependencies(
  environment: NodeJS.ProcessEnv,
  { metrics, log }: DependencyOptions,
): Promise<ApiDependencies> {
  const settings = readEnvironment('lookup-api', environmentSchema, environment);
  const client = createDocumentClient();
  const sqs = createSqsClient();
  const library = createDynamoDbLibraryStore({ client, table: settings.TABLE_LIBRARY });
  const librarySource = createLibrarySource({ store: library, now: Date.now });
  const connotations = createDynamoDbConnotationStore(client, settings.TABLE_CONNOTATIONS);
  const shipped = await loadKnowledge();
  const releases = createAttackReader(createDynamoDbAttackStore(client, settings.TABLE_ATTACK).releases, Date.now);
  const { domain } = shipped.attack;
  const source = createKnowledgeSource({
    shipped,
    connotations,
    // The source itself asks once in 60 s; together with the reader's own 60 s a flip would take two minutes.
    attack: () => releases.current(domain, 0),
    now: Date.now,
  });
  const shippedOthers = once(() =>
    Promise.all(OTHER_DOMAINS.map(async (other): Promise<AttackIndex> => indexAttack(await loadDataset(other)))),
  );
  const knowledge = async () => (await source.current()).knowledge;
  const mapper = async () => (await source.current()).mapper;
  const alerts = createDynamoDbAlertStore({
    client,
    table: settings.TABLE_ALERTS,
    retentionDays: settings.ALERT_RETENTION_DAYS,
  });
  const authentication = settings[NO_AUTHENTICATION_VARIABLE] === 'true' ? 'none' : 'gateway';
  return {
    authentication,
    mapper,
    knowledge,
    refreshKnowledge: async () => {
      await Promise.all([source.refresh(), ...OTHER_DOMAINS.map((other) => releases.current(other, 0))]);
    },
    attack: async () => (await knowledge()).attack,
    domains: async () => {
      const others = await shippedOthers();
      const current = await Promise.all(others.map(async (each) => (await releases.current(each.domain)) ?? each));
      return [(await knowledge()).attack, ...current];
    },
    heldRelease: (of, version) => releases.at(of, version),
    attackOperations: createAttackOperations(
      createRefreshParts({
        client,
        table: settings.TABLE_ATTACK,
        library,
        indexUrl: settings.ATTACK_INDEX_URL,
        log,
        alerts: () => recentAlerts(alerts, new Date()),
      }),
    ),
    connotations,
    document: once(() => toOpenApi(ROUTES)),
    library,
    librarySource,
    limitDecisions: authentication === 'none' ? () => {} : createDecisionLimit(Date.now),
    watchLearning: createLearningWatch({ library, librarySource, mapper, metrics }),
    alerts,
    sendAlerts: (bodies) => sendBodies(sqs, settings[QUEUE_VARIABLE], bodies),
    now: () => new Date(),
  };
}
