import { parseArgs } from 'node:util';
import { RULE_PACKS } from '../../shared/library/rule-packs/all-rule-packs.ts';
import { createClient } from '../client/create-client.ts';
import { exportLibrary } from './export-library.ts';
import { importPack } from './import-pack.ts';
import { answerHelp, failUsage } from './usage.ts';

const FORMATS = RULE_PACKS.map(({ name }) => name).join('|');

const USAGE = `usage: npm run -s library -- import --format ${FORMATS} PATH [--source NAME] [--api URL] [--json]
       npm run -s library -- export [--out FILE] [--api URL]

  import         reads a rule pack (a file, or every file of its kind below a folder) into the library; may be repeated,
                 and after an interruption simply run again: what is there already is left as it is
  --format F     the form of the rules
  --source NAME  what the pack is called in the library; its format where absent
  --json         the report as JSON
  export         writes everything that people and packs said, and our own answers, as JSON Lines
  --out FILE     where to; standard output where absent
  --api URL      the API; http://127.0.0.1:3000 (npm start) where absent. For an address of AWS requests are signed with
                 AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN; API_TOKEN is sent as a bearer token.`;

function readOptions() {
  answerHelp(USAGE);
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        source: { type: 'string' },
        api: { type: 'string', default: 'http://127.0.0.1:3000' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    return { ...values, command: positionals[0], path: positionals[1], rest: positionals.slice(2) };
  } catch (error) {
    return failUsage(error instanceof Error ? error.message : String(error), USAGE);
  }
}

const options = readOptions();

/** A client for the address: with a token or credentials from the environment, except for this very machine. */
function openClient() {
  if (!URL.canParse(options.api)) return failUsage(`--api ${options.api} is no address.`, USAGE);
  const { hostname } = new URL(options.api);
  const { API_TOKEN: token, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  const { AWS_SESSION_TOKEN: sessionToken, AWS_REGION: region } = process.env;
  if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return createClient({ url: options.api });
  if (token) return createClient({ url: options.api, token });
  if (!accessKeyId || !secretAccessKey) return createClient({ url: options.api });
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    ...(region && { region }),
  };
  return createClient({ url: options.api, credentials });
}

/** Why nothing could be done, for a person; an unreachable API is the usual reason. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return error.message === 'fetch failed'
    ? `${options.api} does not answer (${cause}); is npm start running?`
    : error.message;
}

const { command, path, rest } = options;
if (rest.length > 0) failUsage(`One PATH, not also ${rest.join(' ')}.`, USAGE);
try {
  if (command === 'import') {
    const pack = RULE_PACKS.find(({ name }) => name === options.format);
    if (!pack) failUsage(`--format is one of ${FORMATS}.`, USAGE);
    if (path === undefined) failUsage('PATH is needed: a file or a folder.', USAGE);
    const report = await importPack(openClient(), pack, path, options.source ?? pack.name);
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${report.text}\n`);
  } else if (command === 'export') {
    if (path !== undefined) failUsage('export takes no PATH; --out FILE says where to.', USAGE);
    await exportLibrary(openClient(), options.out);
  } else failUsage('"import" or "export" is needed.', USAGE);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
