import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { ANALYST_SOURCE } from '../../shared/library/import-claims.ts';
import type { Client, EntryDetail } from '../client/create-client.ts';
import { createProgress } from './progress.ts';

/** The lines of one entry: a line for each who says something; our own answer only where nobody else does. */
function linesOf(entry: EntryDetail): readonly object[] {
  const { signatureKey, signature, sightings } = entry;
  const decisions = entry.decisions.map(({ author, verdict, techniques, at }) => ({
    source: `${ANALYST_SOURCE}${author}`.slice(0, 100),
    name: signature,
    techniques,
    verdict,
    basis: 'analyst',
    at,
    signatureKey,
    sightings,
  }));
  const claims = entry.claims.map(({ source, name, verdict, techniques, at, context }) => ({
    source,
    name,
    ...context,
    techniques,
    verdict,
    basis: 'library',
    at,
    signatureKey,
    sightings,
  }));
  const said = [...decisions, ...claims];
  if (said.length > 0) return said;
  const { techniques, verdict } = entry;
  return [{ source: 'alert2attack', name: signature, techniques, verdict, basis: 'own', signatureKey, sightings }];
}

/** Writes the whole library as JSON Lines; importing them again changes nothing. */
export async function exportLibrary(client: Client, file: string | undefined): Promise<void> {
  const out = file === undefined ? process.stdout : createWriteStream(file);
  const progress = createProgress();
  let entries = 0;
  for await (const entry of client.allEntries({ detail: true })) {
    const lines = linesOf(entry as EntryDetail).map((line) => `${JSON.stringify(line)}\n`);
    if (!out.write(lines.join(''))) await once(out, 'drain');
    entries++;
    if (file !== undefined) progress.update(`${entries} entries`);
  }
  progress.done();
  if (file !== undefined) await new Promise<void>((resolve, reject) => out.on('error', reject).end(resolve));
}
