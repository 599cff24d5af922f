import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Alert2AttackStack } from '../../infra/alert2attack-stack.ts';
import { readDeploymentOptions } from '../../infra/deployment-options.ts';
import { FUNCTIONS, type FunctionName } from '../../infra/function-settings.ts';
import { functionEnvironment, sdkEnvironment } from '../../infra/local/local-environment.ts';

interface FunctionResource {
  readonly Type: string;
  readonly Properties: { readonly Timeout: number };
  readonly Metadata: Readonly<Record<string, string>>;
}

const NAMES = Object.keys(FUNCTIONS) as FunctionName[];

/** What may be uploaded for a function, unzipped, by our own budget: AWS's limit is 250 MB, start time is ours. */
const CODE_BUDGET = 1_600_000;

/** Ends well when the module loads, as Lambda loads it, and has a handler. */
const LOADER = `const { handler } = await import(process.argv[1]); if (typeof handler !== 'function') process.exit(3);`;

describe('the code that is deployed', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'alert2attack-cdk-'));
  const folders = new Map<FunctionName, string>();

  beforeAll(() => {
    const app = new App({ outdir, context: { 'aws:cdk:enable-asset-metadata': true } });
    const options = readDeploymentOptions(() => undefined);
    const stack = new Alert2AttackStack(app, 'Bundle', { options });
    app.synth();
    const template = JSON.parse(readFileSync(join(outdir, `${stack.stackName}.template.json`), 'utf8')) as {
      readonly Resources: Readonly<Record<string, FunctionResource>>;
    };
    const functions = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
    for (const name of NAMES) {
      const found = functions.find(({ Properties }) => Properties.Timeout === FUNCTIONS[name].timeoutSeconds);
      folders.set(name, join(outdir, found?.Metadata['aws:asset:path'] ?? 'missing'));
    }
  }, 120_000);
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  test.each(NAMES)('%s is one small module without a source map, with its knowledge beside it', (name) => {
    const folder = folders.get(name) ?? '';
    expect(readdirSync(folder).toSorted()).toEqual(['index.mjs', 'knowledge']);
    expect(statSync(join(folder, 'index.mjs')).size).toBeLessThan(CODE_BUDGET);
    const knowledge = readdirSync(join(folder, 'knowledge'));
    expect(knowledge).toContain('base.model');
    expect(knowledge).toContain('enterprise-attack.json');
  });

  test.each(NAMES)('%s loads from its bundle alone', async (name) => {
    const folder = folders.get(name) ?? '';
    const parts = { queueUrl: 'http://127.0.0.1:9/0/q', topicArn: 'arn:aws:sns:us-east-1:000000000000:t' };
    const nowhere = 'http://127.0.0.1:9';
    const environment = {
      ...sdkEnvironment(nowhere, nowhere),
      ...functionEnvironment({ ...parts, dynamodbEndpoint: nowhere, messagingEndpoint: nowhere, logLevel: 'WARN' }),
      KNOWLEDGE_DIR: join(folder, 'knowledge'),
    };
    const load = promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', LOADER, join(folder, 'index.mjs')],
      { cwd: tmpdir(), env: environment, timeout: 20_000 },
    );
    await expect(load).resolves.toBeDefined();
  });
});
