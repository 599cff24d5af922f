import type { AttackIndex } from './attack-index.ts';
import type { Tactic } from './dataset.ts';

/** What a move between releases does to the tactic that was recorded for a technique. */
export interface TacticFate {
  readonly kind: 'unchanged' | 'renamed' | 'moved' | 'unclear';
  /** The tactic of the other release, where one can be told. */
  readonly to?: Tactic;
  /** The tactics to choose from, where a person must. */
  readonly choices: readonly Tactic[];
  readonly safe: boolean;
  readonly says: string;
}

/**
 * What becomes of a recorded tactic, for the technique it was recorded with (the id it has in the other release).
 * The TA id alone does not tell: a tactic may keep its id and change its meaning, so it is the technique's own
 * tactics in the other release that count. One left: that one; several, and the recorded is not among them: a person.
 */
export function tacticFateOf(recorded: Tactic, techniqueId: string, to: AttackIndex): TacticFate {
  const now = to.tacticsOf(techniqueId);
  const same = now.find((t) => t.id === recorded.id && t.shortname === recorded.shortname);
  if (same?.name === recorded.name)
    return { kind: 'unchanged', to: same, choices: [], safe: true, says: `The tactic stays ${same.name}.` };
  if (same)
    return { kind: 'renamed', to: same, choices: [], safe: true, says: `${recorded.name} is now called ${same.name}.` };
  const names = now.map((t) => `${t.name} (${t.id})`).join(', ');
  const [only] = now;
  if (only && now.length === 1) {
    const kind = only.id === recorded.id ? 'renamed' : 'moved';
    const says = `${techniqueId} stood under ${recorded.name} (${recorded.id}) and stands under ${names} in ${to.version}.`;
    return { kind, to: only, choices: [], safe: true, says };
  }
  const says = `${recorded.name} (${recorded.id}) is no tactic of ${techniqueId} in ${to.version}: choose among ${names || 'none'}.`;
  return { kind: 'unclear', choices: now, safe: false, says };
}
