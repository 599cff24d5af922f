import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** The reference material beside the project (`../shared`): CI has it, users do not. */
export const REFERENCE = fileURLToPath(new URL('../../../shared', import.meta.url));

const present = existsSync(`${REFERENCE}/corpora`);
if (!present && process.env['CI'] && existsSync(REFERENCE)) throw new Error('../shared is there but has no corpora');

/** A `describe` that runs where the reference material is, and skips with one clear line where it is not. */
export const describeWithReference: (title: string, body: () => void) => void = present
  ? describe
  : (title, body) => describe.skip(`${title} (skipped: no ../shared beside the project)`, body);
