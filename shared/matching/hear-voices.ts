import type { Alert } from '../alert/alert.ts';
import { resolveVendorLabels } from '../alert/resolve-vendor-labels.ts';
import { lookUpSignatureTable } from '../alert/signature-tables/look-up-signature-table.ts';
import { type AttackIndex, parentOf } from '../attack/attack-index.ts';
import { isDecided, type LibraryEntry } from '../library/library-entry.ts';
import type { Basis, Conflict, Verdict, VerdictReason } from '../mapping/mapping.ts';
import { liveIds } from './live-ids.ts';
import type { Neighbour } from './nearest-entries.ts';
import { neighbourVoice } from './neighbour-voice.ts';
import { evenShares, sharesOfEach, type Voice } from './voice.ts';

/** How much of the answer each voice takes over. Stated, not learned: it is a matter of who may decide. */
const TRUST = { analyst: 0.98, library: 0.94, vendor: 0.8 } as const;

/** A decision that settles the verdict, whatever the words say. */
interface Decision {
  readonly verdict: Verdict;
  readonly reason: VerdictReason | null;
  readonly techniques: readonly string[];
}

export interface HeardVoices {
  /** Strongest first. */
  readonly voices: readonly Voice[];
  readonly decision?: Decision;
  /** Tactics that the vendor names. */
  readonly tactics: readonly string[];
  /** What of the vendor's claims could not be read, in words. */
  readonly problems: readonly string[];
}

function decisionOf(entry: LibraryEntry, attack: AttackIndex): Decision | undefined {
  if (entry.contested)
    return { verdict: 'needs-review', reason: 'contested', techniques: liveIds(entry.techniques, attack) };
  if (!isDecided(entry)) return undefined;
  if (entry.verdict === 'unmapped') return { verdict: 'unmapped', reason: 'decided_unmappable', techniques: [] };
  const techniques = liveIds(entry.techniques, attack);
  return techniques.length > 0 ? { verdict: 'mapped', reason: null, techniques } : undefined;
}

function libraryVoice(entry: LibraryEntry, attack: AttackIndex): Voice[] {
  const ids = liveIds(entry.techniques, attack);
  if (!isDecided(entry) || entry.contested || ids.length === 0) return [];
  const basis: Basis = entry.basis === 'analyst' ? 'analyst' : 'library';
  const who =
    basis === 'analyst' ? 'An analyst decided this signature' : 'A rule pack in the library names this signature';
  return [
    {
      basis,
      shares: sharesOfEach(ids),
      trust: TRUST[basis],
      evidence: () => ({ kind: 'library', weight: 4, says: `${who} (revision ${entry.revision})` }),
    },
  ];
}

function vendorVoice(claims: readonly string[], product: string): Voice[] {
  if (claims.length === 0) return [];
  const says = `${product} itself names ${claims.join(', ')}`;
  return [
    {
      basis: 'vendor',
      shares: sharesOfEach(claims),
      trust: TRUST.vendor,
      evidence: () => ({ kind: 'vendor', weight: 2.5, says }),
    },
  ];
}

/** A table of types is believed as it is; one of mere classes only as far as the words leave us unsure. */
const TYPES = 0.5;

/** What our own reading of a vendor's closed list of types or classes says. */
function tableVoice(alert: Alert, attack: AttackIndex, ownConfidence: number): Voice[] {
  const entry = lookUpSignatureTable(alert);
  const ids = liveIds(entry?.techniques ?? [], attack);
  if (!entry || ids.length === 0) return [];
  const { reason, table } = entry;
  const trust = entry.trust >= TYPES ? entry.trust : entry.trust * (1 - ownConfidence) ** 2;
  return [
    {
      basis: 'connotation',
      shares: evenShares(ids),
      trust,
      evidence: () => ({ kind: 'term', term: table, weight: 3 * trust, says: reason }),
    },
  ];
}

/** True where an entry's own word is heard: its neighbours have nothing to add. */
export const isSpokenFor = (entry: LibraryEntry | undefined, attack: AttackIndex): boolean =>
  entry !== undefined && libraryVoice(entry, attack).length > 0;

/** Everybody's word on an alert besides the model's own, strongest first. `entry` is what the library holds of its signature. */
export function hearVoices(
  alert: Alert,
  entry: LibraryEntry | undefined,
  near: readonly Neighbour[],
  attack: AttackIndex,
  ownConfidence: number,
): HeardVoices {
  const claims = resolveVendorLabels(alert.vendorLabels ?? [], attack);
  const decision = entry && decisionOf(entry, attack);
  return {
    voices: [
      ...(entry ? libraryVoice(entry, attack) : []),
      ...vendorVoice(claims.techniques, alert.product ?? 'The vendor'),
      ...tableVoice(alert, attack, ownConfidence),
      ...neighbourVoice(near, attack, ownConfidence),
    ],
    ...(decision ? { decision } : {}),
    tactics: claims.tactics,
    problems: claims.problems,
  };
}

/** Below this our own answer is no opinion that could disagree. */
const OPINION = 0.5;

const WHO: Readonly<Partial<Record<Basis, string>>> = {
  analyst: 'An analyst says',
  library: 'The library says',
  vendor: 'The vendor says',
};

/** Where those who speak disagree at the level of the parent technique: who says what. */
export function findConflicts(
  voices: readonly Voice[],
  own: { readonly id: string; readonly confidence: number } | undefined,
): Conflict[] {
  if (voices.length === 0) return [];
  const spoken = voices
    .filter(({ basis }) => WHO[basis] !== undefined)
    .map(({ basis, shares }) => ({ basis, ids: [...shares.keys()] }));
  const opinion = own && own.confidence >= OPINION ? [{ basis: 'connotation' as Basis, ids: [own.id] }] : [];
  const all = [...spoken, ...opinion];
  return all.flatMap((first, i) =>
    all.slice(i + 1).flatMap((second): Conflict[] => {
      const families = new Set(first.ids.map(parentOf));
      if (second.ids.some((id) => families.has(parentOf(id)))) return [];
      const says = `${WHO[first.basis] ?? 'We say'} ${first.ids.join(', ')}; ${(WHO[second.basis] ?? 'we say').toLowerCase()} ${second.ids.join(', ')}`;
      return [{ between: [first.basis, second.basis], first: first.ids, second: second.ids, says }];
    }),
  );
}
