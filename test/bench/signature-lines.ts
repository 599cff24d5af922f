import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PHRASEBOOK = fileURLToPath(new URL('../../shared/connotations/phrasebook/', import.meta.url));

/** Plain signature lines of our own writing, from the phrasebook: many thousand different ones, repeated to the number asked for. */
export function signatureLines(count: number): readonly string[] {
  const lines = readdirSync(PHRASEBOOK)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(`${PHRASEBOOK}${file}`, 'utf8').split('\n'))
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2));
  // Neighbours in the file speak of the same technique; a step that shares no factor with most numbers mixes them.
  return Array.from({ length: count }, (_, i) => lines[(i * 7_919) % lines.length] ?? '');
}
