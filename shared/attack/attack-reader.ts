import { AttackError } from './attack-error.ts';
import { type AttackIndex, indexAttack } from './attack-index.ts';
import type { HeldRelease, Pointer, ReleaseRef, ReleaseStore } from './attack-store.ts';

/** Milliseconds for which a pointer is believed: a flip reaches every reader within them. */
const POINTER_AGE = 60_000;

/** Releases kept in memory besides those in force. */
const KEPT_RELEASES = 4;

/** ATT&CK as the functions read it: whole releases from memory, the one in force looked up once a minute. */
export interface AttackReader {
  /**
   * The release of a domain in force; undefined where none was loaded yet. Always one release, never a mix. Its pointer
   * may be `maxAge` milliseconds old: 60 s, or 0 for a caller that asks once in a while only.
   */
  current(domain: string, maxAge?: number): Promise<AttackIndex | undefined>;
  /** Any release that is held, by its version. `AttackError` `version_not_held`. */
  at(domain: string, version: string): Promise<AttackIndex>;
  /** The releases held of a domain, newest first. */
  held(domain: string): Promise<readonly HeldRelease[]>;
  /** What is in force in each domain, straight from the store. */
  pointers(): Promise<readonly Pointer[]>;
}

interface Cached {
  readonly readAt: number;
  readonly pointer: Pointer | undefined;
}

const refKey = ({ domain, version, sha256 }: ReleaseRef): string => `${domain}#${version}#${sha256}`;

/** A reader over a store. `now` gives the time in milliseconds. */
export function createAttackReader(
  store: Pick<ReleaseStore, 'pointer' | 'pointers' | 'held' | 'read'>,
  now: () => number,
): AttackReader {
  const pointers = new Map<string, Cached>();
  const indexes = new Map<string, Promise<AttackIndex>>();

  /** One read a release, however many ask at once; the ones asked longest ago make room. */
  function load(ref: ReleaseRef): Promise<AttackIndex> {
    const key = refKey(ref);
    const known = indexes.get(key);
    indexes.delete(key);
    const index =
      known ??
      store.read(ref).then(indexAttack, (error: unknown) => {
        indexes.delete(key);
        throw error;
      });
    indexes.set(key, index);
    for (const oldest of indexes.keys()) {
      if (indexes.size <= KEPT_RELEASES + pointers.size) break;
      indexes.delete(oldest);
    }
    return index;
  }

  async function pointerOf(domain: string, maxAge: number): Promise<Pointer | undefined> {
    const cached = pointers.get(domain);
    if (cached && now() - cached.readAt < maxAge) return cached.pointer;
    const pointer = await store.pointer(domain);
    // "None yet" is asked again the next time: a first load should be seen at once.
    if (pointer) pointers.set(domain, { readAt: now(), pointer });
    return pointer;
  }

  return {
    async current(domain, maxAge = POINTER_AGE) {
      const pointer = await pointerOf(domain, maxAge);
      if (!pointer) return undefined;
      try {
        return await load(pointer);
      } catch (error) {
        // Dropped since the pointer was read: what is in force now is there.
        if (!(error instanceof AttackError)) throw error;
        const again = await pointerOf(domain, 0);
        if (!again || refKey(again) === refKey(pointer)) throw error;
        return load(again);
      }
    },

    async at(domain, version) {
      const release = (await store.held(domain)).find((each) => each.version === version);
      if (!release)
        throw new AttackError('version_not_held', `${version} is not held; GET /v1/attack/versions lists what is`);
      return load(release);
    },

    held: (domain) => store.held(domain),
    pointers: () => store.pointers(),
  };
}
