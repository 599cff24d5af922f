import type { Direction } from '../alert/alert.ts';
import type { AttackIndex } from '../attack/attack-index.ts';
import type { Tactic, Technique } from '../attack/dataset.ts';
import { idOf } from '../attack/technique-number.ts';
import type { Stage } from '../understanding/facets.ts';
import type { RankedTechnique } from './rank-candidates.ts';
import directionTactics from './stated/direction-tactics.json' with { type: 'json' };
import stageTactics from './stated/stage-tactics.json' with { type: 'json' };

/** What speaks for one tactic or another in an alert. */
export interface TacticCues {
  readonly direction: Direction;
  readonly stage?: Stage;
  /** Tactics that the vendor named, as shortnames or ids. */
  readonly claimed: readonly string[];
  /** How much of what is likely lies under each tactic: it tells which aim the alert is about. */
  readonly shares: ReadonlyMap<string, number>;
}

export interface ChosenTactic {
  readonly tactic: Tactic;
  /** Why this one, where the technique stands under several. */
  readonly because?: string;
}

const WEIGHT = { claimed: 3, stage: 1.5, direction: 1, company: 1 } as const;

/** The tactics of a release by number, and for each technique by its number those that it stands under. */
interface TacticNumbers {
  readonly shortnames: string[];
  readonly ofTechnique: (readonly number[] | undefined)[];
}

/** Remembered for each release: the answer is the same for every alert. */
const numbersOf = new WeakMap<AttackIndex, TacticNumbers>();

function tacticNumbers(attack: AttackIndex): TacticNumbers {
  let numbers = numbersOf.get(attack);
  if (numbers === undefined) {
    numbers = { shortnames: [], ofTechnique: [] };
    numbersOf.set(attack, numbers);
  }
  return numbers;
}

function tacticsOf(
  technique: number,
  attack: AttackIndex,
  { shortnames, ofTechnique }: TacticNumbers,
): readonly number[] {
  let own = ofTechnique[technique];
  if (own === undefined) {
    own = (attack.technique(idOf(technique))?.tactics ?? []).map((shortname) => {
      const known = shortnames.indexOf(shortname);
      return known >= 0 ? known : shortnames.push(shortname) - 1;
    });
    ofTechnique[technique] = own;
  }
  return own;
}

/** How much of the candidates' probability lies under each tactic; a technique's own is shared among its tactics. */
export function tacticShares(candidates: readonly RankedTechnique[], attack: AttackIndex): Map<string, number> {
  const numbers = tacticNumbers(attack);
  const named: number[] = [];
  const shares: number[] = [];
  for (const { technique, probability } of candidates) {
    const tactics = tacticsOf(technique, attack, numbers);
    for (const tactic of tactics) {
      const at = named.indexOf(tactic);
      const share = probability / tactics.length;
      if (at >= 0) shares[at] = (shares[at] as number) + share;
      else {
        named.push(tactic);
        shares.push(share);
      }
    }
  }
  return new Map(named.map((tactic, i) => [numbers.shortnames[tactic] as string, shares[i] as number]));
}

const stageMatches = (stage: Stage | undefined, shortname: string): boolean =>
  stage !== undefined &&
  (stageTactics as Readonly<Record<string, readonly string[]>>)[stage]?.includes(shortname) === true;

const directionWeight = (direction: Direction, shortname: string): number =>
  (directionTactics as Readonly<Record<string, Readonly<Record<string, number>>>>)[direction]?.[shortname] ?? 0;

/** The one tactic of a technique that fits this alert; undefined when the release gives it none. */
export function chooseTactic(technique: Technique, cues: TacticCues, attack: AttackIndex): ChosenTactic | undefined {
  const tactics = attack.tacticsOf(technique.id);
  if (tactics.length < 2) return tactics[0] && { tactic: tactics[0] };
  const scored = tactics.map((tactic, place) => {
    const parts = [
      {
        says: 'the vendor names this tactic',
        value: cues.claimed.some((c) => c === tactic.shortname || c === tactic.id) ? WEIGHT.claimed : 0,
      },
      {
        says: 'the words of the alert speak of this stage',
        value: stageMatches(cues.stage, tactic.shortname) ? WEIGHT.stage : 0,
      },
      {
        says: `the direction is ${cues.direction}`,
        value: WEIGHT.direction * directionWeight(cues.direction, tactic.shortname),
      },
      { says: 'the other candidates share it', value: WEIGHT.company * (cues.shares.get(tactic.shortname) ?? 0) },
    ];
    const best = parts.reduce((a, b) => (b.value > a.value ? b : a));
    return { tactic, place, because: best.says, score: parts.reduce((sum, { value }) => sum + value, 0) };
  });
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  const [first] = scored;
  return first && { tactic: first.tactic, because: first.because };
}
