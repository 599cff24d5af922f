import type { Scores } from '../../../shared/mapping/score-mappings.ts';
import type { LearnedShare } from './learning-curve.ts';
import type { Measured, View } from './measure.ts';
import type { Goal } from './render.ts';

/** The dev goals: parent hit@1 full / name only, then hit@3. */
const HITS: readonly (readonly [string, number, number, number, number])[] = [
  ['sentinel', 0.48, 0.43, 0.68, 0.62],
  ['panther', 0.5, 0.44, 0.71, 0.64],
  ['falco', 0.5, 0.48, 0.7, 0.62],
  ['sigma', 0.74, 0.69, 0.88, 0.84],
  ['splunk', 0.81, 0.8, 0.92, 0.92],
  ['suricata_et', 0.96, 0.95, 0.99, 0.99],
];

const EXACT: readonly (readonly [string, number])[] = [
  ['sigma', 0.68],
  ['splunk', 0.77],
  ['panther', 0.33],
];

/** Coverage and precision of what is called mapped over several sets together, as if they were one. */
function pooled(all: readonly (Scores | undefined)[]): { readonly coverage: number; readonly precision: number } {
  let [alerts, mapped, right] = [0, 0, 0];
  for (const scores of all) {
    if (scores === undefined) continue;
    const covered = (scores.coverage ?? 0) * scores.alerts;
    alerts += scores.alerts;
    mapped += covered;
    right += covered * (scores.precision ?? 0);
  }
  return { coverage: mapped / alerts, precision: right / mapped };
}

/** What a library of that share of a set's rules adds to parent hit@1 on its other rules. */
function gainOf(learned: readonly LearnedShare[], set: string, share: number): number | undefined {
  const at = (wanted: number) => learned.find((each) => each.set === set && each.share === wanted)?.scores.parentHit1;
  const [before, after] = [at(0), at(share)];
  return typeof before === 'number' && typeof after === 'number' ? after - before : undefined;
}

/** Every stated goal beside what was measured. */
export function goalsOf(measured: readonly Measured[], learned: readonly LearnedShare[]): Goal[] {
  const of = (set: string, view: View) => measured.find((m) => m.set === set && m.view === view)?.scores;
  const hits = HITS.flatMap(([set, full1, name1, full3, name3]): Goal[] => [
    { what: `${set}, full, parent hit@1`, wanted: full1, got: of(set, 'full')?.parentHit1 },
    { what: `${set}, name only, parent hit@1`, wanted: name1, got: of(set, 'name only')?.parentHit1 },
    { what: `${set}, full, parent hit@3`, wanted: full3, got: of(set, 'full')?.parentHit3 },
    { what: `${set}, name only, parent hit@3`, wanted: name3, got: of(set, 'name only')?.parentHit3 },
  ]);
  const exact = EXACT.map(
    ([set, wanted]): Goal => ({ what: `${set}, exact hit@1`, wanted, got: of(set, 'full')?.hit1 }),
  );
  const mapped = ['sigma', 'splunk', 'suricata_et'].flatMap((set): Goal[] => [
    { what: `${set}, precision of mapped`, wanted: 0.85, got: of(set, 'full')?.precision },
    { what: `${set}, coverage`, wanted: 0.6, got: of(set, 'full')?.coverage },
  ]);
  const unseen = ['sentinel', 'panther'].flatMap((set): Goal[] => [
    { what: `${set}, precision of mapped`, wanted: 0.72, got: of(set, 'full')?.precision },
    { what: `${set}, coverage`, wanted: 0.35, got: of(set, 'full')?.coverage },
  ]);
  const together = pooled([of('sentinel', 'full'), of('panther', 'full')]);
  const strangers: Goal[] = [
    { what: 'sentinel and panther together, precision of mapped', wanted: 0.72, got: together.precision },
    { what: 'sentinel and panther together, coverage', wanted: 0.35, got: together.coverage },
  ];
  const errors = ['sentinel', 'panther', 'sigma', 'suricata_et'].map(
    (set): Goal => ({ what: `${set}, calibration error`, wanted: 0.06, got: of(set, 'full')?.ece, atMost: true }),
  );
  const silent: Goal = {
    what: 'informational, left unmapped',
    wanted: 0.93,
    got: of('informational', 'full')?.leftUnmapped,
  };
  const half: Goal = {
    what: 'panther, parent hit@1 gained by half of it as a library',
    wanted: 0.08,
    got: gainOf(learned, 'panther', 0.5),
  };
  return [...hits, ...exact, ...mapped, ...unseen, ...strangers, silent, ...errors, half];
}
