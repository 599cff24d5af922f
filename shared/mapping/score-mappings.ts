import { parentOf } from '../attack/attack-index.ts';
import type { Mapping } from './mapping.ts';

/** What scoring needs of a mapping; an unreadable alert counts as one that was left unmapped. */
export type ScoredMapping = {
  readonly verdict: Mapping['verdict'];
  readonly techniques: readonly { readonly id: string }[];
  readonly candidates: readonly { readonly id: string; readonly confidence: number }[];
};

/** The measures of a set of mappings against the techniques an expert gave; shares between 0 and 1, three digits. */
export interface Scores {
  readonly alerts: number;
  readonly labelled: number;
  /** A right id, exactly, first or among the first three. */
  readonly hit1: number | null;
  readonly hit3: number | null;
  /** The same at the level of the parent technique. */
  readonly parentHit1: number | null;
  readonly parentHit3: number | null;
  /** Hierarchical F1, precision and recall of what is asserted (the metric of the public Sigma benchmark, Jan 2026). */
  readonly hF1: number | null;
  readonly hP: number | null;
  readonly hR: number | null;
  /** Strict F1 of what is asserted. */
  readonly F1: number | null;
  /** Share that is mapped, and how often the first asserted is right at parent level. */
  readonly coverage: number | null;
  readonly precision: number | null;
  /** The largest share that can be answered, most confident first, with parent precision of at least 0.90. */
  readonly covAt90: number | null;
  /** Expected calibration error of the first candidate, ten bins. */
  readonly ece: number | null;
  /** Of the alerts with nothing to map, the share that is not mapped. */
  readonly leftUnmapped?: number | null;
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
const round = (x: number): number | null => (Number.isFinite(x) ? Math.round(x * 1000) / 1000 : null);

/** Each wanted technique is matched once: the id or a child of it counts 1, the parent of a wanted sub-technique 0.75. */
function matchHierarchically(asserted: readonly string[], wanted: readonly string[]): number {
  const used = new Set<number>();
  let total = 0;
  for (const id of asserted) {
    let best = 0;
    let at = -1;
    wanted.forEach((gold, i) => {
      if (used.has(i)) return;
      const score = id === gold || parentOf(id) === gold ? 1 : parentOf(gold) === id ? 0.75 : 0;
      if (score > best) {
        best = score;
        at = i;
      }
    });
    if (at >= 0) {
      used.add(at);
      total += best;
    }
  }
  return total;
}

function f1Of(
  hits: number,
  asserted: number,
  wanted: number,
): { readonly f1: number; readonly p: number; readonly r: number } {
  const p = asserted ? hits / asserted : 0;
  const r = wanted ? hits / wanted : 0;
  return { f1: p + r ? (2 * p * r) / (p + r) : 0, p, r };
}

interface First {
  readonly confidence: number;
  readonly right: boolean;
}

function calibrationError(firsts: readonly First[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inBin = firsts.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (inBin.length === 0) continue;
    const confidence = inBin.reduce((sum, first) => sum + first.confidence, 0) / inBin.length;
    const right = inBin.filter((first) => first.right).length / inBin.length;
    error += (inBin.length / firsts.length) * Math.abs(confidence - right);
  }
  return error;
}

function coverageAt90(firsts: readonly First[]): number {
  let right = 0;
  let coverage = 0;
  firsts
    .toSorted((a, b) => b.confidence - a.confidence)
    .forEach((first, i) => {
      right += Number(first.right);
      if (right / (i + 1) >= 0.9) coverage = (i + 1) / firsts.length;
    });
  return coverage;
}

/** Scores mappings against the techniques wanted, pairwise, by the definitions of the reference scorer. */
export function scoreMappings(wanted: readonly (readonly string[])[], mappings: readonly ScoredMapping[]): Scores {
  const count = {
    hit1: 0,
    hit3: 0,
    parent1: 0,
    parent3: 0,
    labelled: 0,
    mapped: 0,
    mappedRight: 0,
    silent: 0,
    unlabelled: 0,
  };
  const matched = { hierarchical: 0, strict: 0, asserted: 0, wanted: 0 };
  const firsts: First[] = [];
  wanted.forEach((gold, i) => {
    const { verdict, techniques, candidates } = mappings[i] as ScoredMapping;
    const ranked = distinct(candidates.map(({ id }) => id));
    const asserted = verdict === 'mapped' ? distinct(techniques.map(({ id }) => id)) : [];
    if (verdict === 'mapped') count.mapped++;
    if (gold.length === 0) {
      count.unlabelled++;
      if (verdict !== 'mapped') count.silent++;
      return;
    }
    count.labelled++;
    const want = new Set(gold);
    const wantParents = new Set(gold.map(parentOf));
    const rankedParents = distinct(ranked.map(parentOf));
    const isRight = (id: string | undefined) => id !== undefined && wantParents.has(parentOf(id));
    count.hit1 += Number(ranked[0] !== undefined && want.has(ranked[0]));
    count.hit3 += Number(ranked.slice(0, 3).some((id) => want.has(id)));
    count.parent1 += Number(isRight(rankedParents[0]));
    count.parent3 += Number(rankedParents.slice(0, 3).some(isRight));
    matched.hierarchical += matchHierarchically(asserted, gold);
    matched.strict += asserted.filter((id) => want.has(id)).length;
    matched.asserted += asserted.length;
    matched.wanted += gold.length;
    if (asserted.length > 0) count.mappedRight += Number(isRight(asserted[0]));
    firsts.push({ confidence: candidates[0]?.confidence ?? 0, right: isRight(ranked[0]) });
  });
  const hierarchical = f1Of(matched.hierarchical, matched.asserted, matched.wanted);
  const strict = f1Of(matched.strict, matched.asserted, matched.wanted);
  const { labelled, unlabelled, silent, mapped } = count;
  return {
    alerts: wanted.length,
    labelled,
    hit1: round(count.hit1 / labelled),
    hit3: round(count.hit3 / labelled),
    parentHit1: round(count.parent1 / labelled),
    parentHit3: round(count.parent3 / labelled),
    hF1: round(hierarchical.f1),
    hP: round(hierarchical.p),
    hR: round(hierarchical.r),
    F1: round(strict.f1),
    coverage: round(mapped / wanted.length),
    precision: round(count.mappedRight / Math.max(1, mapped - (unlabelled - silent))),
    covAt90: round(coverageAt90(firsts)),
    ece: round(calibrationError(firsts)),
    ...(unlabelled > 0 ? { leftUnmapped: round(silent / unlabelled) } : {}),
  };
}
