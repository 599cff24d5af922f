import * as z from 'zod';
import { AttackError } from './attack-error.ts';
import { compareVersions } from './compare-versions.ts';

/** The newest release of one collection, as MITRE's index of collections names it. */
export interface PublishedRelease {
  /** The collection's id: the same over all releases. */
  readonly collection: string;
  readonly version: string;
  readonly url: string;
  readonly modified?: string;
  /** The domain, as far as the index tells; the bundle has the last word. */
  readonly domain?: string;
}

const indexSchema = z.object({
  collections: z.array(
    z.object({
      id: z.string().min(1).max(200),
      name: z.string().max(200).optional(),
      versions: z.array(
        z.object({
          version: z.string().regex(/^\d{1,4}(\.\d{1,4}){0,3}$/),
          url: z.string().min(1).max(2_000),
          modified: z.string().max(64).optional(),
        }),
      ),
    }),
  ),
});

/** `…/enterprise-attack-18.1.json` names its domain. */
const FILE_NAME = /\/([a-z]{1,20}-attack)(?:-v?\d[\d.]{0,12})?\.json(?:\.gz)?$/;

/** The domain by the file's name, else by the collection's (`ICS ATT&CK` -> `ics-attack`). */
function domainOf(url: string, name: string | undefined): string | undefined {
  const [, named] = FILE_NAME.exec(url) ?? [];
  if (named !== undefined) return named;
  const slug = name
    ?.toLowerCase()
    .replace('&', 'a')
    .replace(/[^a-z]+/g, '-');
  return slug !== undefined && /^[a-z]{1,20}-attack$/.test(slug) ? slug : undefined;
}

/**
 * The newest release of each collection of an index. Addresses may be relative to `base`; unknown fields are passed
 * over. Throws `AttackError` `index_unreadable`.
 */
export function readCollectionIndex(index: unknown, base: string): readonly PublishedRelease[] {
  const read = indexSchema.safeParse(index);
  if (!read.success)
    throw new AttackError('index_unreadable', 'the index names no collections with versions; is its address right?');
  const releases = read.data.collections.flatMap(({ id, name, versions }): readonly PublishedRelease[] => {
    const [newest] = [...versions].sort((a, b) => compareVersions(b.version, a.version));
    if (!newest) return [];
    const url = URL.parse(newest.url, base)?.href;
    if (url === undefined) throw new AttackError('index_unreadable', 'the index has an address that is none');
    const domain = domainOf(url, name);
    return [
      {
        collection: id,
        version: newest.version,
        url,
        ...(newest.modified !== undefined && { modified: newest.modified }),
        ...(domain !== undefined && { domain }),
      },
    ];
  });
  if (releases.length === 0) throw new AttackError('index_unreadable', 'the index lists no release of any collection');
  return releases;
}
