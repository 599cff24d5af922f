import { parentOf } from '../../attack/attack-index.ts';
import type { RowKind, TrainingRow } from './training-row.ts';

/** Sources that say nothing of how often a technique comes in alerts: lists of vulnerabilities, of tests, of network rules alone. */
const ONE_SIDED: ReadonlySet<string> = new Set(['suricata_et', 'kev', 'atomic']);

/** Texts that describe each technique alike, however rare it is. */
const EVEN_HANDED: ReadonlySet<RowKind> = new Set<RowKind>([
  'phrase',
  'name',
  'meaning',
  'technique',
  'strategy',
  'analytic',
]);

/** A technique with so many labelled alerts is common: its descriptions count in full. Chosen on the dev sets. */
const COMMON = 40;

/** How much an alert of a technique's family says of the technique itself. Stated, not tuned. */
const FAMILY_SHARE = 0.2;

function countLabels(rows: readonly TrainingRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, source, techniques } of rows) {
    if ((kind !== 'labelled' && kind !== 'own-label') || ONE_SIDED.has(source)) continue;
    for (const id of new Set(techniques)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * How much a text counts by how common its technique is in alerts: what describes all techniques alike would otherwise teach that all
 * are equally likely. Root of the share of `COMMON` labelled alerts, at most 1; texts that are alerts themselves count 1.
 */
export function weighByFrequency(rows: readonly TrainingRow[]): (row: TrainingRow) => number {
  const counts = countLabels(rows);
  const weightOf = (id: string): number => {
    const count = (counts.get(id) ?? 0) + FAMILY_SHARE * (counts.get(parentOf(id)) ?? 0) + 1;
    return Math.min(1, Math.sqrt(count / COMMON));
  };
  return ({ kind, techniques }) =>
    EVEN_HANDED.has(kind) && techniques.length > 0 ? Math.max(...techniques.map(weightOf)) : 1;
}
