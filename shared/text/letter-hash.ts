/** Where the hash of a word begins: FNV-1a, a letter (UTF-16 unit) at a time. */
export const HASH_SEED = 2166136261;

/** The hash after one letter more. */
export const addLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 16777619);

/** For a table whose place is told by the low bits alone: the high ones are mixed into them. */
export const finishHash = (hash: number): number => hash ^ (hash >>> 15);
