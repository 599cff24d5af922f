import type { MappedTechnique, Mapping } from '../mapping/mapping.ts';
import { techniqueLink } from './attack-links.ts';

/** The layer format that is written, and the oldest Navigator that reads it. */
const VERSIONS = { layer: '4.5', navigator: '5.1.0' } as const;

interface LayerHead {
  readonly name: string;
  readonly description: string;
  /** The domain and release that all the mappings are in. */
  readonly attack: Mapping['attack'];
}

interface Cell {
  readonly technique: MappedTechnique;
  readonly mapping: Mapping;
  count: number;
  best: number;
}

/** One cell for each pair of technique and tactic, however many alerts say it. */
function gatherCells(mappings: readonly Mapping[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const mapping of mappings)
    for (const technique of mapping.techniques) {
      const key = `${technique.id} ${technique.tactic.shortname}`;
      const cell = cells.get(key) ?? { technique, mapping, count: 0, best: 0 };
      cell.count += 1;
      cell.best = Math.max(cell.best, technique.confidence);
      cells.set(key, cell);
    }
  return [...cells.values()];
}

const percent = (share: number): number => Math.round(share * 100);

function toTechnique({ technique, mapping, count, best }: Cell) {
  return {
    techniqueID: technique.id,
    tactic: technique.tactic.shortname,
    score: percent(best),
    color: '',
    comment: technique.evidence.map(({ says }) => says).join('; '),
    enabled: true,
    metadata: [
      { name: 'alerts', value: String(count) },
      { name: 'basis', value: technique.basis },
    ],
    links: [{ label: technique.name, url: techniqueLink(mapping, technique.id) }],
    showSubtechniques: technique.id.includes('.'),
  };
}

/**
 * An ATT&CK Navigator layer (4.5) of one or many mappings of the same domain and release: the score is the best
 * confidence in percent, the number of alerts stands in the metadata.
 */
export function toNavigatorLayer(mappings: readonly Mapping[], head: LayerHead): unknown {
  return {
    name: head.name,
    versions: { attack: /^\d+/.exec(head.attack.version)?.[0] ?? '', ...VERSIONS },
    domain: head.attack.domain,
    description: head.description,
    filters: { platforms: [] },
    sorting: 3,
    layout: {
      layout: 'side',
      aggregateFunction: 'max',
      showID: true,
      showName: true,
      showAggregateScores: false,
      countUnscored: false,
      expandedSubtechniques: 'annotated',
    },
    hideDisabled: false,
    techniques: gatherCells(mappings).map(toTechnique),
    gradient: { colors: ['#fff7bc', '#fec44f', '#d95f0e'], minValue: 0, maxValue: 100 },
    legendItems: [],
    metadata: [],
    links: [],
    showTacticRowBackground: false,
    tacticRowBackground: '#dddddd',
    selectTechniquesAcrossTactics: false,
    selectSubtechniquesWithParent: false,
    selectVisibleTechniques: false,
  };
}
