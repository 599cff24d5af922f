import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Dataset } from '../../shared/attack/dataset.ts';
import { type BundleNames, createBundleReader } from '../../shared/attack/read-bundle.ts';
import { splitBundle } from '../../shared/attack/split-bundle.ts';

const GZIP = [0x1f, 0x8b];

/** What published files are called: `enterprise-attack-18.1.json`. The bundles before 2021 do not say their release themselves. */
const NAMED = /^([a-z]{1,20}-attack)-v?(\d{1,4}(?:\.\d{1,4}){0,2})\.json/;

function namesFrom(file: string): BundleNames {
  const [, domain, version] = NAMED.exec(basename(file)) ?? [];
  return { ...(domain !== undefined && { domain }), ...(version !== undefined && { version }) };
}

/**
 * Reads the facts of a release from a bundle file, plain or gzipped (told by its first bytes), as a stream.
 * Throws `AttackError` where it is none, and the system's error where it cannot be read.
 */
export async function readBundleFile(file: string): Promise<Dataset> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const stream = handle.createReadStream({ start: 0, autoClose: false });
    const zipped = GZIP.every((byte, i) => buffer[i] === byte);
    const reader = createBundleReader(namesFrom(file));
    for await (const object of splitBundle(zipped ? stream.pipe(createGunzip()) : stream)) reader.add(object);
    return reader.finish();
  } finally {
    await handle.close();
  }
}
