import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../functions/lookup-api/routes/all-routes.ts';
import { Alert2AttackStack } from '../../infra/alert2attack-stack.ts';
import { readDeploymentOptions } from '../../infra/deployment-options.ts';
import { TABLES } from '../../shared/storage/table-design.ts';

interface Resource {
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** Synthesises without bundling: what is asserted here is the template, not the code in it. */
function synthesise(context: Record<string, unknown> = {}): Template {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [], ...context } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const options = readDeploymentOptions((name) => app.node.tryGetContext(name));
  return Template.fromStack(new Alert2AttackStack(app, 'Test', { options }));
}

describe('the deployed stack', () => {
  let template: Template;
  const all = (type: string) => Object.values(template.findResources(type)) as unknown as readonly Resource[];
  const actionsOf = (roleName: string): readonly string[] =>
    Object.values(template.findResources('AWS::IAM::Policy')).flatMap((policy) => {
      const { Roles, PolicyDocument } = policy.Properties as {
        readonly Roles: readonly { readonly Ref: string }[];
        readonly PolicyDocument: { readonly Statement: readonly Statement[] };
      };
      if (!Roles.some(({ Ref }) => Ref.startsWith(roleName))) return [];
      return PolicyDocument.Statement.flatMap(({ Action }) => Action);
    });

  beforeAll(() => {
    template = synthesise();
  });

  test('feeds map-alerts from the queue with partial batch failures and a ceiling on concurrency', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: Match.anyValue() },
      BatchSize: 10,
    });
  });

  test('hides a message for at least six times as long as its function may run', () => {
    const [queue] = all('AWS::SQS::Queue').filter(({ Properties }) => Properties['RedrivePolicy']);
    const mapper = Object.entries(template.findResources('AWS::Lambda::Function')).find(([id]) =>
      id.startsWith('MapAlerts'),
    );
    const timeout = Number(mapper?.[1].Properties.Timeout);
    expect(Number(queue?.Properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * timeout);
  });

  test('gives five receives before the dead-letter queue, which keeps longer than the first', () => {
    const queues = all('AWS::SQS::Queue').map(({ Properties }) => Properties);
    const main = queues.find((queue) => queue['RedrivePolicy']);
    expect(main?.['RedrivePolicy']).toMatchObject({ maxReceiveCount: 5 });
    for (const other of queues.filter((queue) => !queue['RedrivePolicy'])) {
      expect(other['MessageRetentionPeriod']).toBe(14 * 86_400);
      expect(Number(other['MessageRetentionPeriod'])).toBeGreaterThan(Number(main?.['MessageRetentionPeriod']));
    }
  });

  test('encrypts every queue, topic and table, and lets nothing in without TLS', () => {
    for (const { Properties } of all('AWS::SQS::Queue')) expect(Properties['SqsManagedSseEnabled']).toBe(true);
    for (const { Properties } of all('AWS::SNS::Topic')) expect(Properties['KmsMasterKeyId']).toBeDefined();
    for (const { Properties } of all('AWS::DynamoDB::Table'))
      expect(Properties['SSESpecification']).toEqual({ SSEEnabled: true });
    const policies = [...all('AWS::SQS::QueuePolicy'), ...all('AWS::SNS::TopicPolicy')];
    expect(policies).toHaveLength(all('AWS::SQS::Queue').length + all('AWS::SNS::Topic').length);
    for (const policy of policies) expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
  });

  test('makes the tables of the design: recoverable, kept, on demand, with their indexes and expiry', () => {
    const tables = all('AWS::DynamoDB::Table');
    expect(tables).toHaveLength(Object.keys(TABLES).length);
    for (const { Properties, DeletionPolicy } of tables) {
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
      expect(DeletionPolicy).toBe('Retain');
    }
    const designs = Object.values(TABLES);
    const count = (has: (table: Resource) => unknown) => tables.filter((table) => has(table)).length;
    expect(count(({ Properties }) => Properties['TimeToLiveSpecification'])).toBe(
      designs.filter((design) => 'ttlAttribute' in design).length,
    );
    const indexes = tables.flatMap(({ Properties }) => Properties['GlobalSecondaryIndexes'] as readonly unknown[]);
    expect(indexes).toHaveLength(designs.flatMap((design) => design.indexes).length);
  });

  test('authorises every route of the API, by IAM unless a token issuer is named', () => {
    const routes = all('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);
    expect(routes.map((route) => route['RouteKey']).toSorted()).toEqual(
      ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    for (const route of routes) expect(route['AuthorizationType']).toBe('AWS_IAM');

    const byToken = synthesise({ jwtIssuer: 'https://login.example.org', jwtAudience: 'alerts' });
    const scoped = Object.values(byToken.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties);
    for (const route of scoped) {
      expect(route['AuthorizationType']).toBe('JWT');
      expect(route['AuthorizationScopes']).toHaveLength(1);
    }
  });

  test('logs and throttles the API', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      AccessLogSettings: Match.anyValue(),
      DefaultRouteSettings: { ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 },
    });
  });

  test('runs every function on Node 24, arm64, traced, with its environment', () => {
    const functions = all('AWS::Lambda::Function');
    expect(functions).toHaveLength(3);
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
      });
      expect(JSON.stringify(Properties['Environment'])).toContain('KNOWLEDGE_DIR');
    }
  });

  test('gives no function more than it needs', () => {
    const statements = all('AWS::IAM::Policy').flatMap(
      ({ Properties }) => (Properties['PolicyDocument'] as { readonly Statement: readonly Statement[] }).Statement,
    );
    for (const { Action, Resource } of statements) {
      const actions = [Action].flat();
      for (const action of actions) expect(action).not.toMatch(/^\*$|:\*$|Scan$|DeleteTable|UpdateTable/);
      if (Resource === '*') expect(actions.every((action) => action.startsWith('xray:'))).toBe(true);
    }
    expect(actionsOf('MapAlertsRole')).not.toContain('dynamodb:DeleteItem');
    expect(actionsOf('LookupApiRole')).not.toContain('sns:Publish');
    expect(actionsOf('RefreshAttackRole')).toContain('dynamodb:DeleteItem');
    expect(actionsOf('RefreshAttackRole')).not.toContain('sqs:ReceiveMessage');
  });

  test('raises an alarm for dead letters, age, errors, throttles, a stale refresh, unmapped and unreadable alerts, frozen learning', () => {
    const alarms = all('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    expect(alarms.length).toBeGreaterThanOrEqual(8);
    expect(alarms.map(({ MetricName }) => MetricName)).toContain('LearningFrozen');
    for (const alarm of alarms) {
      expect(alarm['AlarmActions']).toHaveLength(1);
      expect(alarm['AlarmDescription']).toBeTruthy();
    }
    const stale = alarms.find((alarm) => String(alarm['AlarmDescription']).includes('48 hours'));
    expect(stale).toMatchObject({ TreatMissingData: 'breaching', EvaluationPeriods: 2 });
  });

  test('looks for a new ATT&CK release once a day and keeps what failed', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 day)',
      Target: {
        DeadLetterConfig: Match.anyValue(),
        Input: Match.stringLikeRegexp('"detail-type":"Scheduled Event"'),
        RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 7_200 },
      },
    });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
  });

  test('answers the findings of the security checks with few and stated reasons', () => {
    const sources = ['product-function', 'mapping-topic', 'refresh-schedule'].map((name) =>
      readFileSync(new URL(`../../infra/constructs/${name}.ts`, import.meta.url), 'utf8'),
    );
    const reasons = sources.flatMap((source) => [...source.matchAll(/reason: '([^']+)'/g)].map((match) => match[1]));
    expect(reasons).toHaveLength(4);
    for (const reason of reasons) expect(reason?.length).toBeGreaterThan(40);
  });
});

describe('deployment options', () => {
  test('a wrong value is named, and issuer and audience go together', () => {
    expect(() => readDeploymentOptions((name) => (name === 'alertRetentionDays' ? 'soon' : undefined))).toThrow(
      'alertRetentionDays',
    );
    expect(() => readDeploymentOptions((name) => (name === 'jwtAudience' ? 'alerts' : undefined))).toThrow('jwtIssuer');
  });
});
