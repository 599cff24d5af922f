import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import { readLabelled } from '../../../functions/adapters/read-labelled.ts';
import { readLibraryFile } from '../../../functions/adapters/read-library-file.ts';
import { readAlerts } from '../../../shared/alert/read-alerts.ts';
import { createMapper } from '../../../shared/mapping/create-mapper.ts';
import { scoreMappings } from '../../../shared/mapping/score-mappings.ts';
import { REFERENCE } from '../../support/reference-material.ts';

const SHARES = [0, 0.1, 0.25, 0.5] as const;

/** Every second alert is asked, the others are the library to import from: the same alerts are asked at each share. */
export async function measureLearning(modelFile: string): Promise<string> {
  const rows = await Array.fromAsync(readLabelled(`${REFERENCE}/corpora/dev/panther.jsonl`));
  const asked = rows.filter((_, i) => i % 2 === 1);
  const imported = rows.filter((_, i) => i % 2 === 0);
  const knowledge = await loadKnowledge({ modelFile });
  const mapper = createMapper(knowledge);
  const folder = await mkdtemp(join(tmpdir(), 'alert2attack-'));
  const lines: string[] = [];
  for (const share of SHARES) {
    const file = join(folder, `${share}.jsonl`);
    const part = imported.filter((_, i) => i % 20 < share * 2 * 20);
    await writeFile(
      file,
      part.map(({ alert, techniques }) => `${JSON.stringify({ ...alert, techniques })}\n`).join(''),
    );
    const library = await readLibraryFile(file, knowledge.attack);
    const mappings = asked.flatMap(({ alert }) =>
      readAlerts(alert).flatMap((o) => ('alert' in o ? [mapper.map(o.alert, library)] : [])),
    );
    const { parentHit1, hit1 } = scoreMappings(
      asked.map(({ techniques }) => techniques),
      mappings,
    );
    lines.push(`| ${share * 100} % | ${part.length} | ${parentHit1} | ${hit1} |`);
  }
  await rm(folder, { recursive: true });
  return ['| imported | entries | parent hit@1 | exact hit@1 |', '| --- | --- | --- | --- |', ...lines].join('\n');
}
