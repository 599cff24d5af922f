import type { Features } from '../connotations/feature-list.ts';
import { featuresOf } from '../connotations/features.ts';
import type { LibraryEntry } from '../library/library-entry.ts';

/** An entry is replaced, never edited, so what it says is worked out once. */
const known = new WeakMap<LibraryEntry, Features>();

/** What an entry of the library says, as the model sees an alert of its signature. */
export function entryFeatures(entry: LibraryEntry): Features {
  let features = known.get(entry);
  if (features === undefined) {
    features = featuresOf({ format: 'library', name: entry.signature, ...entry.context });
    known.set(entry, features);
  }
  return features;
}
