import type { AttackIndex } from '../attack/attack-index.ts';
import { expressMapping } from '../mapping/express-mapping.ts';
import type { Mapping, Verdict } from '../mapping/mapping.ts';

interface Cell {
  readonly techniqueID: string;
  readonly tactic: string;
  readonly byVerdict: Map<Verdict, number>;
  best: number;
}

/** A layer in the making: mappings are added one by one, only counts are kept. */
export interface ObservedLayer {
  add(mapping: Mapping): void;
  /** The layer as Navigator 5 reads it, format 4.5. */
  render(name: string, description: string): unknown;
}

/** Pale to strong, as counts grow. */
const COLOURS = ['#ffffcc', '#fd8d3c', '#bd0026'];

/** Counts what was seen by technique and tactic in the words of one release; the score is the number of alerts. */
export function createObservedLayer(attack: AttackIndex): ObservedLayer {
  const cells = new Map<string, Cell>();

  const count = (id: string, tactic: string, verdict: Verdict, confidence: number): void => {
    const key = `${id} ${tactic}`;
    const cell = cells.get(key) ?? { techniqueID: id, tactic, byVerdict: new Map(), best: 0 };
    cell.byVerdict.set(verdict, (cell.byVerdict.get(verdict) ?? 0) + 1);
    cell.best = Math.max(cell.best, confidence);
    cells.set(key, cell);
  };

  return {
    add(recorded) {
      const sameRelease = recorded.attack.version === attack.version;
      const { techniques, verdict } = sameRelease ? recorded : expressMapping(recorded, attack, attack);
      for (const { id, tactic, confidence } of techniques) count(id, tactic.shortname, verdict, confidence);
    },
    render(name, description) {
      const techniques = [...cells.values()]
        .map(({ techniqueID, tactic, byVerdict, best }) => ({
          techniqueID,
          tactic,
          score: [...byVerdict.values()].reduce((sum, n) => sum + n, 0),
          color: '',
          comment: '',
          enabled: true,
          metadata: [
            ...[...byVerdict].sort().map(([verdict, n]) => ({ name: verdict, value: String(n) })),
            { name: 'best confidence', value: best.toFixed(2) },
          ],
          links: [],
          showSubtechniques: techniqueID.includes('.'),
        }))
        .sort((a, b) => b.score - a.score || (a.techniqueID < b.techniqueID ? -1 : 1));
      const most = Math.max(1, ...techniques.map(({ score }) => score));
      return {
        name,
        versions: { attack: attack.version.split('.')[0] ?? '', navigator: '5.1.0', layer: '4.5' },
        domain: attack.domain,
        description,
        sorting: 3,
        hideDisabled: false,
        techniques,
        gradient: { colors: COLOURS, minValue: 0, maxValue: most },
        legendItems: [],
        metadata: [],
        showTacticRowBackground: false,
        selectTechniquesAcrossTactics: false,
      };
    },
  };
}
