import type { PublishedRelease } from './collection-index.ts';
import type { Dataset } from './dataset.ts';

/** What to send along so that only what changed is sent back. */
export interface Condition {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The published index, or that it has not changed. */
type IndexAnswer =
  | { readonly changed: false }
  | { readonly changed: true; readonly releases: readonly PublishedRelease[]; readonly condition: Condition };

/** A bundle's facts, or that it has not changed. */
type BundleAnswer =
  | { readonly changed: false }
  | {
      readonly changed: true;
      readonly dataset: Dataset;
      /** Ids on more than one live object. */
      readonly duplicates: readonly string[];
      readonly etag?: string;
    };

/** Where releases are published. Every method throws `AttackError` for what the other side does wrong. */
export interface ReleaseSource {
  /** The address of the index. */
  readonly indexUrl: string;
  index(condition: Condition): Promise<IndexAnswer>;
  /** `checkpoint` is awaited now and then while the bundle comes in. */
  bundle(release: PublishedRelease, condition: Condition, checkpoint: () => Promise<void>): Promise<BundleAnswer>;
}
