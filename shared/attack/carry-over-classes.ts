import { type AttackIndex, parentOf } from './attack-index.ts';

/** What a learned class stands for in another release. */
export interface CarriedClass {
  /** `same` · `successor` (revoked, chains followed) · `predecessor`, `parent` (an older release) · `none`. */
  readonly how: 'same' | 'successor' | 'predecessor' | 'parent' | 'none';
  /** The live ids its weight goes to, each an even share of it; several where it was split. */
  readonly ids: readonly string[];
}

const NONE: CarriedClass = { how: 'none', ids: [] };

/** Live ids of the older release that the newer one revoked, by the id they passed to. */
function predecessors(older: AttackIndex, newer: AttackIndex | undefined): ReadonlyMap<string, readonly string[]> {
  const revoked = newer?.dataset.techniques.filter(
    (t) => t.status === 'revoked' && older.technique(t.id)?.status === 'live',
  );
  const pairs = (revoked ?? []).flatMap(({ id }) => {
    const end = newer?.resolve(id).technique?.id;
    return end === undefined ? [] : [{ id, end }];
  });
  return new Map([...Map.groupBy(pairs, ({ end }) => end)].map(([end, from]) => [end, from.map(({ id }) => id)]));
}

/**
 * Expresses a model's classes in the release in force, so that what was learned outlives every release: a revoked id
 * passes its weight to its successors. With `home`, the release the model was learned in, it works backwards too: where
 * an older release is in force, what it does not have yet passes to what was revoked into it, else to its parent.
 * One entry for every class; made once a release, not once an alert.
 */
export function carryOverClasses(
  classes: readonly string[],
  inForce: AttackIndex,
  home?: AttackIndex,
): ReadonlyMap<string, CarriedClass> {
  const before = predecessors(inForce, home);
  const carry = (id: string): CarriedClass => {
    const { status, technique, splitInto } = inForce.resolve(id);
    if (status === 'live') return { how: 'same', ids: [id] };
    if (splitInto) return { how: 'successor', ids: splitInto };
    if (technique) return { how: 'successor', ids: [technique.id] };
    // Deprecated: the release has taken it away and names nothing in its place.
    if (status !== 'unknown') return NONE;
    const former = before.get(id);
    if (former) return { how: 'predecessor', ids: former };
    const parent = parentOf(id);
    return parent !== id && inForce.technique(parent)?.status === 'live' ? { how: 'parent', ids: [parent] } : NONE;
  };
  return new Map(classes.map((id) => [id, carry(id)]));
}
