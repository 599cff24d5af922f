import { parseArgs } from 'node:util';
import { readAlerts } from '../../shared/alert/read-alerts.ts';
import { createMapper, type Mapper } from '../../shared/mapping/create-mapper.ts';
import { type ScoredMapping, scoreMappings } from '../../shared/mapping/score-mappings.ts';
import { loadKnowledge } from '../adapters/load-knowledge.ts';
import { LabelledFileError, readLabelled } from '../adapters/read-labelled.ts';
import { createProgress } from './progress.ts';
import { answerHelp, failUsage } from './usage.ts';

const USAGE = `usage: npm run -s evaluate -- LABELLED.jsonl [--name-only] [--json] [--model FILE]

  LABELLED.jsonl  your labelled alerts, one a line: {"name","description","fields","techniques"}; [] = nothing to map
  --name-only     show the mapper the names alone
  --json          the measures as JSON
  --model FILE    a model made by "npm run train" instead of the shipped one`;

function readOptions() {
  answerHelp(USAGE);
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'name-only': { type: 'boolean' }, json: { type: 'boolean' }, model: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return failUsage('One LABELLED.jsonl is needed.', USAGE);
    return { ...values, file };
  } catch (error) {
    return failUsage(error instanceof Error ? error.message : String(error), USAGE);
  }
}

const UNREADABLE: ScoredMapping = { verdict: 'unmapped', techniques: [], candidates: [] };

function mapOne(alert: Readonly<Record<string, unknown>>, mapper: Mapper): ScoredMapping {
  const [outcome] = readAlerts(alert);
  return outcome && 'alert' in outcome ? mapper.map(outcome.alert) : UNREADABLE;
}

const options = readOptions();
const mapper = createMapper(await loadKnowledge(options.model === undefined ? {} : { modelFile: options.model }));
const progress = createProgress();
const wanted: (readonly string[])[] = [];
const mappings: ScoredMapping[] = [];
try {
  for await (const { techniques, alert } of readLabelled(options.file)) {
    wanted.push(techniques);
    mappings.push(mapOne(options['name-only'] ? { id: alert['id'], name: alert['name'] } : alert, mapper));
    progress.update(`${wanted.length} alerts mapped`);
  }
} catch (error) {
  if (error instanceof LabelledFileError) failUsage(`${error.code}: ${error.message}`, USAGE);
  throw error;
}
progress.done();
const scores = scoreMappings(wanted, mappings);
const words = Object.entries(scores).map(([measure, value]) => `${measure} ${value}`);
process.stdout.write(`${options.json ? JSON.stringify(scores) : words.join('  ')}\n`);
