import type { Scores } from '../../../shared/mapping/score-mappings.ts';
import type { LearnedShare } from './learning-curve.ts';
import type { Measured } from './measure.ts';

const share = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : value.toFixed(3).replace(/^0/, '');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const MEASURES: readonly (readonly [string, keyof Scores])[] = [
  ['parent hit@1', 'parentHit1'],
  ['parent hit@3', 'parentHit3'],
  ['exact hit@1', 'hit1'],
  ['exact hit@3', 'hit3'],
  ['hF1', 'hF1'],
  ['F1', 'F1'],
  ['coverage', 'coverage'],
  ['precision of mapped', 'precision'],
  ['coverage at .90', 'covAt90'],
  ['calibration error', 'ece'],
  ['left unmapped', 'leftUnmapped'],
];

/** Every measure of every set and view. */
export const renderScores = (measured: readonly Measured[]): string =>
  table(
    ['set', 'view', 'rows', ...MEASURES.map(([name]) => name)],
    measured.map(({ set, view, scores }) => [
      set,
      view,
      String(scores.alerts),
      ...MEASURES.map(([, key]) => share(scores[key])),
    ]),
  );

const find = (measured: readonly Measured[], set: string, view: Measured['view']): Scores | undefined =>
  measured.find((m) => m.set === set && m.view === view)?.scores;

/** One line a variant: parent hit@1, full / name only, on each set. */
export function renderComparison(
  sets: readonly string[],
  variants: readonly { readonly name: string; readonly measured: readonly Measured[] }[],
): string {
  const cell = (measured: readonly Measured[], set: string) =>
    `${share(find(measured, set, 'full')?.parentHit1)} / ${share(find(measured, set, 'name only')?.parentHit1)}`;
  return table(
    ['parent hit@1, full / name only', ...sets],
    variants.map(({ name, measured }) => [name, ...sets.map((set) => cell(measured, set))]),
  );
}

/** What is to be reached, and whether it was. `at least` where a larger share is better. */
export interface Goal {
  readonly what: string;
  readonly wanted: number;
  readonly got: number | null | undefined;
  readonly atMost?: boolean;
}

export const renderGoals = (goals: readonly Goal[]): string =>
  table(
    ['goal', 'wanted', 'measured', ''],
    goals.map(({ what, wanted, got, atMost }) => {
      const reached = got !== null && got !== undefined && (atMost ? got <= wanted : got >= wanted);
      return [what, `${atMost ? '≤ ' : ''}${share(wanted)}`, share(got), reached ? 'reached' : '**missed**'];
    }),
  );

const LEARNED: readonly (readonly [string, keyof Scores])[] = [
  ['parent hit@1', 'parentHit1'],
  ['parent hit@3', 'parentHit3'],
  ['exact hit@1', 'hit1'],
  ['coverage', 'coverage'],
  ['precision of mapped', 'precision'],
];

/** What a library of one's own rules is worth, by how much of them is imported. */
export const renderLearning = (learned: readonly LearnedShare[]): string =>
  table(
    ['set', 'imported', ...LEARNED.map(([name]) => name)],
    learned.map(({ set, share: imported, scores }) => [
      set,
      `${imported * 100} %`,
      ...LEARNED.map(([, key]) => share(scores[key])),
    ]),
  );

/** What the README says: parent hit@1 on each dev set, full and name only. */
export function renderBrief(measured: readonly Measured[]): string {
  const sets = [...new Set(measured.map(({ set }) => set))].filter((set) => find(measured, set, 'full')?.labelled);
  const rows = sets.map((set) => {
    const [full, name] = [find(measured, set, 'full'), find(measured, set, 'name only')];
    return [set, share(full?.parentHit1), share(full?.parentHit3), share(name?.parentHit1), share(name?.parentHit3)];
  });
  const head = [
    'labelled alerts',
    'right parent technique first',
    'among the first three',
    'from the name alone',
    'among the first three',
  ];
  return `With a model that has seen none of these alerts; sentinel, panther and falco are vendors that no labelled training alert is of.\n\n${table(head, rows)}\n`;
}
