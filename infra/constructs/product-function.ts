import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { FUNCTIONS, type FunctionName } from '../function-settings.ts';
import { acknowledge } from './acknowledge.ts';

export interface ProductFunctionProps {
  /** Its folder under functions/. */
  readonly name: FunctionName;
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The files that a function reads at run time, copied beside the bundle where `KNOWLEDGE_DIR` points. */
const KNOWLEDGE_FILES = ['shared/attack/data/*.json', 'shared/connotations/model/*.model'];

/** Some bundled packages are CommonJS and call `require`, which an ES module has not got by itself. */
const REQUIRE = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

/** A role that may write to one log group and nothing else; further rights are added one by one. */
function createRole(scope: Construct, id: string, logGroup: LogGroup): Role {
  const write = new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
  return new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { log: new PolicyDocument({ statements: [write] }) },
  });
}

/** One of our functions with the house's defaults: Node 24 on arm64, one ES module with the SDK in it, its own log. */
export class ProductFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, { name }: ProductFunctionProps) {
    const settings = FUNCTIONS[name];
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = createRole(scope, id, logGroup);
    super(scope, id, {
      entry: `${PROJECT}functions/${name}/handler.ts`,
      handler: 'handler',
      projectRoot: PROJECT,
      depsLockFilePath: `${PROJECT}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(settings.timeoutSeconds),
      memorySize: settings.memoryMegabytes,
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      environment: {
        KNOWLEDGE_DIR: '/var/task/knowledge',
        POWERTOOLS_LOG_LEVEL: 'INFO',
        POWERTOOLS_METRICS_NAMESPACE: 'Alert2Attack',
      },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        // Maps are kept out of the hot path: they cost memory and start time (nodejs/node#41541).
        sourceMap: false,
        mainFields: ['module', 'main'],
        banner: REQUIRE,
        // The SDK is bundled: half the import time of an unbundled copy, and the version that was tested.
        externalModules: [],
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (inputDir, outputDir) => [
            `mkdir -p '${outputDir}/knowledge'`,
            ...KNOWLEDGE_FILES.map((pattern) => `cp '${inputDir}'/${pattern} '${outputDir}/knowledge/'`),
          ],
        },
      },
    });
    acknowledge(role, {
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources to name: PutTraceSegments and PutTelemetryRecords are only granted on *.',
    });
  }
}
