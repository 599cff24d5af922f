import { AttackError } from '../../shared/attack/attack-error.ts';
import { readCollectionIndex } from '../../shared/attack/collection-index.ts';
import { createBundleReader } from '../../shared/attack/read-bundle.ts';
import type { ReleaseSource } from '../../shared/attack/release-source.ts';
import { BUNDLE_LIMITS, splitBundle } from '../../shared/attack/split-bundle.ts';
import { createAddressRule } from './allowed-address.ts';
import { DOWNLOAD_LIMITS, type DownloadLimits, openDownload } from './open-download.ts';

/** MITRE's index of all collections and their versions. */
export const DEFAULT_INDEX_URL = 'https://raw.githubusercontent.com/mitre-attack/attack-stix-data/master/index.json';

/** The index has 30 KB. */
const INDEX_BYTES = 4 * 1_048_576;

/** Objects of a bundle between two looks at the lease. */
const CHECKPOINT_OBJECTS = 1_000;

/** A whole small text; `too_large` beyond the limit, counted unpacked. */
async function readText(body: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > limit) throw new AttackError('too_large', `the index is larger than ${limit} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseIndex(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AttackError('index_unreadable', 'the index is not JSON, maybe an error page; is its address right?');
  }
}

/** Releases over https, from an index of MITRE's shape. Throws `AttackError` `address_not_allowed` for its own address. */
export function createHttpsReleaseSource(
  indexUrl: string = DEFAULT_INDEX_URL,
  limits: DownloadLimits = DOWNLOAD_LIMITS,
): ReleaseSource {
  const check = createAddressRule(indexUrl);
  return {
    indexUrl,

    async index(condition) {
      const download = await openDownload(indexUrl, condition, check, { ...limits, bytes: INDEX_BYTES });
      if (!download.changed) return download;
      const text = await readText(download.body, INDEX_BYTES);
      return {
        changed: true,
        releases: readCollectionIndex(parseIndex(text), indexUrl),
        condition: download.condition,
      };
    },

    async bundle(release, condition, checkpoint) {
      const download = await openDownload(release.url, condition, check, limits);
      if (!download.changed) return download;
      const { version, domain } = release;
      const reader = createBundleReader({ version, ...(domain !== undefined && { domain }) });
      let objects = 0;
      for await (const object of splitBundle(download.body, BUNDLE_LIMITS)) {
        reader.add(object);
        if (++objects % CHECKPOINT_OBJECTS === 0) await checkpoint();
      }
      const { etag } = download.condition;
      return {
        changed: true,
        dataset: reader.finish(),
        duplicates: reader.duplicates(),
        ...(etag !== undefined && { etag }),
      };
    },
  };
}
