import type { AttackIndex } from '../attack/attack-index.ts';
import { migrateTechniques } from '../attack/migrate-techniques.ts';
import { tacticFateOf } from '../attack/tactic-fate.ts';
import { fateOf } from '../attack/technique-fate.ts';
import { techniqueLink } from '../outputs/attack-links.ts';
import type { MappedTechnique, Mapping, TacticRef } from './mapping.ts';

interface Expressed {
  readonly techniques: readonly MappedTechnique[];
  readonly says: readonly string[];
}

/** The tactic that a recorded one is today, for this technique; the technique's first where a person would have to choose. */
function expressTactic(recorded: TacticRef, id: string, to: AttackIndex): { tactic: TacticRef; says?: string } {
  const fate = tacticFateOf(recorded, id, to);
  const tactic = fate.to ?? fate.choices[0] ?? recorded;
  return fate.kind === 'unchanged' ? { tactic } : { tactic, says: fate.says };
}

function expressTechnique(mapped: MappedTechnique, from: AttackIndex, to: AttackIndex): Expressed {
  const fate = fateOf(mapped.id, from, to);
  const technique = fate.safe && fate.to !== undefined ? to.technique(fate.to) : undefined;
  if (!technique) return { techniques: [], says: [fate.says] };
  const { tactic, says } = expressTactic(mapped.tactic, technique.id, to);
  const expressed = { ...mapped, id: technique.id, name: technique.name, tactic };
  const moved = fate.kind === 'unchanged' || fate.kind === 'tactics-changed' ? [] : [fate.says];
  return { techniques: [expressed], says: [...moved, ...(says === undefined ? [] : [says])] };
}

/** Two that became one stand once, with the better confidence (they come best first). */
const withoutRepeats = <Named extends { readonly id: string }>(items: readonly Named[]): readonly Named[] => {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
};

/**
 * A recorded mapping in another release's words: ids passed on, names and tactics as they are there. What has no single
 * successor is left out and named in `warnings`; where nothing is left, a person has to look. What was recorded is not
 * touched: this is how it reads now.
 */
export function expressMapping(mapping: Mapping, from: AttackIndex, to: AttackIndex): Mapping {
  const expressed = mapping.techniques.map((technique) => expressTechnique(technique, from, to));
  const techniques = withoutRepeats(expressed.flatMap((each) => each.techniques));
  const says = expressed.flatMap((each) => each.says);
  const candidates = mapping.candidates.flatMap(({ id, confidence }) => {
    const [moved] = migrateTechniques([id], { from, to }).after;
    return moved !== undefined && to.technique(moved)?.status === 'live' ? [{ id: moved, confidence }] : [];
  });
  const tactic = mapping.tactic && to.tactic(mapping.tactic.id);
  const lost = mapping.techniques.length > 0 && techniques.length === 0;
  const warnings = [...(mapping.warnings ?? []), ...says];
  const attack = { domain: to.domain, version: to.version };
  return {
    ...mapping,
    ...(lost && { verdict: 'needs-review' as const, reason: 'ambiguous' as const }),
    techniques: techniques.map((each) => ({ ...each, url: techniqueLink({ ...mapping, attack }, each.id) })),
    candidates: withoutRepeats(candidates),
    ...(tactic && { tactic }),
    ...(warnings.length > 0 && { warnings }),
    attack,
  };
}
