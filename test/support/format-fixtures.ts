import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Alert } from '../../shared/alert/alert.ts';

const ROOT = fileURLToPath(new URL('../fixtures/formats', import.meta.url));

/** A sample of a vendor's shape in our own words, as text, and the alerts that it is to be read as. */
export interface FormatFixture {
  readonly format: string;
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Alert[];
}

function readFixture(file: string): FormatFixture {
  const path = `${ROOT}/${file}`;
  const name = basename(file, extname(file));
  return {
    format: dirname(file),
    name,
    text: readFileSync(path, 'utf8').trimEnd(),
    expected: JSON.parse(readFileSync(`${ROOT}/${dirname(file)}/${name}.expected.json`, 'utf8')),
  };
}

/** Every fixture of the formats, in the order of their names. */
export function readFormatFixtures(): readonly FormatFixture[] {
  return globSync('*/*.{json,txt}', { cwd: ROOT })
    .filter((file) => !file.endsWith('.expected.json'))
    .sort()
    .map(readFixture);
}
