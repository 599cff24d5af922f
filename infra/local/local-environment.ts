import { QUEUE_VARIABLE, TOPIC_VARIABLE } from '../../functions/adapters/variables.ts';
import { NO_AUTHENTICATION_VARIABLE } from '../../functions/lookup-api/environment.ts';
import { TABLES, type TableKey, tableVariable } from '../../shared/storage/table-design.ts';
import { localTableName } from './create-tables.ts';

/** The local parts that functions are pointed to. */
export interface LocalParts {
  readonly dynamodbEndpoint: string;
  readonly messagingEndpoint: string;
  readonly queueUrl: string;
  readonly topicArn: string;
  /** From which level on the functions log. */
  readonly logLevel: LogLevel;
}

export type LogLevel = 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'SILENT';

/** Where the local stand-ins are, for any AWS SDK: made-up credentials, so that nothing here can reach a real account. */
export function sdkEnvironment(dynamodbEndpoint: string, messagingEndpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbEndpoint,
    AWS_ENDPOINT_URL_SQS: messagingEndpoint,
    AWS_ENDPOINT_URL_SNS: messagingEndpoint,
  };
}

/** The environment that the CDK gives the functions, with the local parts' names. */
export function functionEnvironment(parts: LocalParts): Readonly<Record<string, string>> {
  const tables = (Object.keys(TABLES) as TableKey[]).map((key) => [tableVariable(key), localTableName(key)] as const);
  return {
    ...Object.fromEntries(tables),
    [QUEUE_VARIABLE]: parts.queueUrl,
    [TOPIC_VARIABLE]: parts.topicArn,
    [NO_AUTHENTICATION_VARIABLE]: 'true',
    POWERTOOLS_METRICS_DISABLED: 'true',
    POWERTOOLS_METRICS_NAMESPACE: 'Alert2Attack',
    AWS_LAMBDA_LOG_LEVEL: parts.logLevel,
  };
}

/** Puts these into the process's environment, and takes away what would lead an SDK to a real account. */
export function applyEnvironment(environment: Readonly<Record<string, string>>): void {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL']) delete process.env[name];
  Object.assign(process.env, environment);
}
