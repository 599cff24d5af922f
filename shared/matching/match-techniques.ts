import { parentOf } from '../attack/attack-index.ts';
import type { Technique } from '../attack/dataset.ts';
import { familyOf, numberOf } from '../attack/technique-number.ts';
import { techniqueUrl } from '../attack/technique-url.ts';
import { featuresOf } from '../connotations/features.ts';
import type { LibrarySnapshot } from '../library/library.ts';
import type { Knowledge } from '../mapping/knowledge.ts';
import type { Basis, Evidence, MappedTechnique, Mapping } from '../mapping/mapping.ts';
import { chooseAsserted } from './choose-asserted.ts';
import { type ChosenTactic, chooseTactic, tacticShares } from './choose-tactic.ts';
import { decideVerdict } from './decide-verdict.ts';
import { correctionEvidence, countEvidence, modelEvidence } from './gather-evidence.ts';
import { findConflicts, type HeardVoices, hearVoices, isSpokenFor } from './hear-voices.ts';
import { mixVoices, scaleRanking, scaleTo } from './mix-voices.ts';
import { findNearest } from './nearest-entries.ts';
import { answerAlone, CANDIDATES, type OwnAnswer, type Understood } from './own-answer.ts';
import { type RankedTechnique, rankCandidates } from './rank-candidates.ts';
import { DEFAULT_RISK_LEVELS } from './risk-levels.ts';
import { tiltOf } from './term-counts.ts';

/** Decided entries heard, the likest. More of them make answers no better, and surer than they are. */
const NEIGHBOURS = 16;

/** A voice trusted this far is somebody's word that there is something to map. */
const WORD_FOR_IT = 0.5;

/** The fourth stage's answer: what a mapping says of techniques. */
export type Match = Pick<Mapping, 'verdict' | 'reason' | 'techniques' | 'candidates' | 'tactic' | 'conflicts'> & {
  readonly problems: readonly string[];
};

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A family's leader carries the confidence of the family, its other members their own. */
function withConfidence(ranked: readonly RankedTechnique[]): (RankedTechnique & { readonly confidence: number })[] {
  const seen: number[] = [];
  return ranked.map(({ id, technique, probability, family }) => {
    const parent = familyOf(technique);
    const confidence = round(Math.min(1, seen.includes(parent) ? probability : family));
    seen.push(parent);
    return { id, technique, probability, family, confidence };
  });
}

/** The tactic that most of the probability stands under, and how much. */
function aimOf(shares: ReadonlyMap<string, number>): { readonly shortname: string; readonly share: number } {
  const aim = { shortname: '', share: 0 };
  let total = 0;
  for (const [shortname, share] of shares) {
    total += share;
    if (share > aim.share) {
      aim.shortname = shortname;
      aim.share = share;
    }
  }
  return { shortname: aim.shortname, share: total > 0 ? aim.share / total : 0 };
}

/** The ranking after everybody was heard; where nobody else speaks it is the model's own, at its calibrated confidence. */
function hearOut(own: OwnAnswer, { voices }: HeardVoices): readonly RankedTechnique[] {
  if (voices.length === 0) return scaleRanking(own.ranked, own.confidence);
  return rankCandidates(mixVoices(scaleTo(own.probabilities, own.confidence), voices), CANDIDATES);
}

/** Ranks techniques for what was understood, decides how much of it may be asserted, and gathers the reasons. */
export function matchTechniques(understood: Understood, knowledge: Knowledge, library: LibrarySnapshot): Match {
  const { alert, signatureKey, facets } = understood;
  const { attack, model, risk = DEFAULT_RISK_LEVELS } = knowledge;
  const features = featuresOf(alert);
  const entry = library.exact(signatureKey);
  const near = isSpokenFor(entry, attack) ? [] : findNearest(features, library.teaching(), model, NEIGHBOURS);
  const own = answerAlone(understood, features, knowledge, library, near);
  const heard = hearVoices(alert, entry, near, attack, own.confidence);
  const candidates = withConfidence(hearOut(own, heard));
  const [first] = candidates;
  const shares = tacticShares(candidates, attack);
  const aim = aimOf(shares);
  const spoken = heard.voices.some(({ trust }) => trust >= WORD_FOR_IT);
  const { verdict, reason } =
    heard.decision ??
    decideVerdict(
      {
        confidence: first?.confidence ?? 0,
        second:
          candidates.find(({ technique }) => first && familyOf(technique) !== familyOf(first.technique))?.confidence ??
          0,
        nothing: spoken ? 0 : own.nothing,
        tactic: aim.share,
        known: spoken ? 1 : own.known,
        words: alert.name.split(/[\s._-]+/).length,
      },
      risk,
    );
  const asserted = verdict === 'mapped' ? chooseAsserted(candidates, heard.decision?.techniques ?? [], attack) : [];
  const cues = {
    direction: facets.direction,
    claimed: heard.tactics,
    shares,
    ...(facets.stage ? { stage: facets.stage } : {}),
  };
  const techniques = asserted.flatMap((technique): MappedTechnique[] => {
    const chosen = chooseTactic(technique, cues, attack);
    if (!chosen) return [];
    const { id, name, shortname } = chosen.tactic;
    return [
      {
        id: technique.id,
        name: technique.name,
        url: techniqueUrl(technique.id, attack.version),
        tactic: { id, name, shortname },
        confidence: candidates.find((candidate) => candidate.id === technique.id)?.confidence ?? first?.confidence ?? 0,
        basis: basisOf(technique, own, heard),
        evidence: evidenceFor(technique, chosen, understood, knowledge, own, heard),
      },
    ];
  });
  const tactic = verdict === 'tactic-only' ? attack.tactic(aim.shortname) : undefined;
  return {
    verdict,
    reason,
    techniques,
    candidates: candidates.map(({ id, confidence }) => ({ id, confidence })),
    ...(tactic ? { tactic: { id: tactic.id, name: tactic.name, shortname: tactic.shortname } } : {}),
    conflicts: findConflicts(heard.voices, own.ranked[0] && { id: own.ranked[0].id, confidence: own.confidence }),
    problems: heard.problems,
  };
}

/**
 * The strongest word that names the technique's family. Where nobody does it is the model's own, or that of decisions on other
 * signatures where another family came first without them.
 */
function basisOf({ id }: Technique, { tilts, corrections, learned }: OwnAnswer, { voices }: HeardVoices): Basis {
  const family = parentOf(id);
  const voice = voices.find(({ shares }) => [...shares.keys()].some((other) => parentOf(other) === family));
  if (voice) return voice.basis;
  const raised = (corrections.techniques.get(numberOf(id))?.weight ?? 0) + (tiltOf(id, tilts)?.weight ?? 0) > 0;
  return raised && learned !== familyOf(numberOf(id)) ? 'similarity' : 'connotation';
}

function evidenceFor(
  technique: Technique,
  chosen: ChosenTactic,
  { alert, components, connotations }: Understood,
  { model }: Knowledge,
  { features, carried, tilts, corrections, shifts }: OwnAnswer,
  { voices }: HeardVoices,
): Evidence[] {
  const said = voices.filter(({ shares }) => shares.has(technique.id)).map(({ evidence }) => evidence(technique.id));
  const shift = shifts.find(({ to }) => to === technique.id);
  const shifted: Evidence[] = shift
    ? [{ kind: 'context', weight: 1.73, says: `Taken over from ${shift.from}: ${shift.because}` }]
    : [];
  const source = shift?.from ?? technique.id;
  const learned = modelEvidence(
    { alert, features, components, connotations, model },
    technique.id,
    carried.classesOf.get(source) ?? [source],
  );
  const why: Evidence[] = chosen.because
    ? [{ kind: 'context', weight: 0, says: `${chosen.tactic.name} is the aim that fits: ${chosen.because}` }]
    : [];
  const likeness = carried.fromText.get(technique.id);
  const likened: Evidence[] = likeness
    ? [
        {
          kind: 'attack-text',
          weight: Math.round(likeness * 100) / 100,
          says: `The words of the alert are those of “${technique.name}” itself`,
        },
      ]
    : [];
  const counted = countEvidence({ alert, components }, tiltOf(source, tilts));
  const corrected = correctionEvidence(corrections.techniques.get(numberOf(source)));
  const reasons = [...said, ...shifted, ...likened, ...corrected, ...counted, ...learned];
  const fallback: Evidence[] = [
    { kind: 'prior', weight: 0, says: `Alerts with so few known words are most often ${technique.id}` },
  ];
  return [...(reasons.length > 0 ? reasons : fallback), ...why];
}
