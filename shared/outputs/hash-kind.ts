/** What others call a hash: ECS's field, OCSF's number and word, STIX's key. */
interface HashKind {
  readonly ecs: string;
  readonly ocsfId: number;
  readonly name: string;
}

/** By the number of hexadecimal digits. */
const KINDS: ReadonlyMap<number, HashKind> = new Map([
  [32, { ecs: 'md5', ocsfId: 1, name: 'MD5' }],
  [40, { ecs: 'sha1', ocsfId: 2, name: 'SHA-1' }],
  [64, { ecs: 'sha256', ocsfId: 3, name: 'SHA-256' }],
  [128, { ecs: 'sha512', ocsfId: 4, name: 'SHA-512' }],
]);

/** The kind of a hash by its length; nothing for what is no hash (`MD5=…,SHA1=…`). */
export const kindOfHash = (hash: string | undefined): HashKind | undefined =>
  hash !== undefined && /^[\da-f]+$/i.test(hash) ? KINDS.get(hash.length) : undefined;
