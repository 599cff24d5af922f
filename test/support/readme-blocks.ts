import { readFileSync, writeFileSync } from 'node:fs';
import { loadKnowledge } from '../../functions/adapters/load-knowledge.ts';
import { readAlerts } from '../../shared/alert/read-alerts.ts';
import { createMapper } from '../../shared/mapping/create-mapper.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';

const README = new URL('../../README.md', import.meta.url);

/** What stands between two marks of the README. */
export function readBlock(name: string): string {
  const text = readFileSync(README, 'utf8');
  const [from, to] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  return text.slice(text.indexOf(from) + from.length, text.indexOf(to));
}

/** Replaces what stands between two marks of the README. */
export function writeBlock(name: string, content: string): void {
  const text = readFileSync(README, 'utf8');
  const [from, to] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  writeFileSync(README, text.slice(0, text.indexOf(from) + from.length) + content + text.slice(text.indexOf(to)));
}

/** The alert at the top of the README, as it stands there. */
function workedAlert(): string {
  const text = readFileSync(README, 'utf8');
  return text.slice(text.indexOf('```json\n') + '```json\n'.length).split('\n')[0] ?? '';
}

/** The parts of a mapping that the README shows, a line each, the longest lists cut. */
function shown({ verdict, techniques, candidates, components, understanding }: Mapping): unknown {
  return {
    verdict,
    components: components.map(({ text, role }) => ({ text, role })),
    understanding,
    techniques: techniques.map(({ id, name, tactic, confidence, basis, evidence }) => ({
      id,
      name,
      tactic: tactic.name,
      confidence,
      basis,
      evidence: evidence.slice(0, 2).map(({ term, weight, says }) => ({ term, weight, says })),
    })),
    candidates: candidates.slice(0, 2),
  };
}

/** The block of the worked example, as the shipped knowledge maps it now. */
export async function workedExampleBlock(): Promise<string> {
  const mapper = createMapper(await loadKnowledge());
  const [outcome] = readAlerts(workedAlert());
  if (!outcome || !('alert' in outcome)) throw new Error("the README's first JSON block is no alert");
  return `\`\`\`json\n${JSON.stringify(shown(mapper.map(outcome.alert)), null, 1)
    .replace(/\n {3,}/g, ' ')
    .replace(/ {2,}/g, ' ')}\n\`\`\`\n`;
}
