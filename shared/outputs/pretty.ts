import type { Component, MappedTechnique, Mapping } from '../mapping/mapping.ts';
import { toTerminalText } from './terminal-text.ts';

export interface PrettyOptions {
  /** Colours for a terminal; plain text without. */
  readonly color?: boolean;
}

type Paint = (text: string) => string;

interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly doubtful: Paint;
}

const wrap =
  (open: number, close: number): Paint =>
  (text) =>
    `\u{1b}[${open}m${text}\u{1b}[${close}m`;

const COLOURS: Palette = { strong: wrap(1, 22), faint: wrap(2, 22), good: wrap(32, 39), doubtful: wrap(33, 39) };
const plain: Paint = (text) => text;
const PLAIN: Palette = { strong: plain, faint: plain, good: plain, doubtful: plain };

/** How many reasons are shown for each technique, and how many other candidates. */
const REASONS = 3;
const OTHERS = 4;

const percent = (share: number): string => `${Math.round(share * 100)} %`.padStart(5);
const line = (label: string, text: string): string => `  ${label.padEnd(11)} ${text}`;

/** One asserted technique with its tactic, how sure, on whose word, and the strongest reasons. */
function presentTechnique(technique: MappedTechnique, label: string, { strong, faint, good }: Palette): string[] {
  const { id, name, tactic, confidence, basis, evidence } = technique;
  const reasons = evidence.toSorted((a, b) => b.weight - a.weight).slice(0, REASONS);
  return [
    line(
      label,
      `${good(strong(id))} ${strong(toTerminalText(name))} · ${tactic.name} (${tactic.id})  ${percent(confidence)}  ${faint(basis)}`,
    ),
    ...reasons.map(({ says }) => line('', faint(`because ${toTerminalText(says, 160)}`))),
  ];
}

/** What the mapping comes to: the techniques, or in words why there is none. */
function presentVerdict(mapping: Mapping, palette: Palette): string[] {
  const techniques = mapping.techniques.flatMap((t, n) => presentTechnique(t, n === 0 ? 'mapped to' : 'and', palette));
  if (mapping.verdict === 'mapped') return techniques;
  const why = (mapping.reason ?? '').replaceAll('_', ' ');
  const aim = mapping.tactic ? ` · ${mapping.tactic.name} (${mapping.tactic.id})` : '';
  return [line('verdict', palette.doubtful(`${mapping.verdict}${aim}${why && `: ${why}`}`)), ...techniques];
}

function presentCandidates(mapping: Mapping): string[] {
  const asserted = new Set(mapping.techniques.map(({ id }) => id));
  const others = mapping.candidates.filter(({ id }) => !asserted.has(id)).slice(0, OTHERS);
  if (others.length === 0) return [];
  return [line('also weighed', others.map(({ id, confidence }) => `${id}${percent(confidence)}`).join(' · '))];
}

const presentComponent = ({ role, text, field }: Component): string =>
  `${role} ${toTerminalText(text, 60)}${field === undefined ? '' : ` (${toTerminalText(field, 30)})`}`;

/** A list on one line under a label, or nothing. */
const present = (label: string, parts: readonly string[], separator: string): string[] =>
  parts.length === 0 ? [] : [line(label, parts.join(separator))];

/**
 * A mapping as an analyst reads it: the signature, what it is mapped to and why, its parts, what they imply, what was
 * understood. Foreign texts are stripped of everything a terminal would obey. Ends without a line break.
 */
export function presentMapping(mapping: Mapping, { color = false }: PrettyOptions = {}): string {
  const palette = color ? COLOURS : PLAIN;
  const origin = palette.faint(`${toTerminalText(mapping.format, 40)} · ${toTerminalText(mapping.alertId, 64)}`);
  const signatureParts = mapping.components.filter(({ field }) => field === undefined);
  const meanings = mapping.connotations.slice(0, 6);
  return [
    `${palette.strong(toTerminalText(mapping.signature, 200))}  ${origin}`,
    ...presentVerdict(mapping, palette),
    ...presentCandidates(mapping),
    ...present('parts', signatureParts.map(presentComponent), ' · '),
    ...present(
      'meaning',
      meanings.map((c) => `${toTerminalText(c.term, 40)}: ${toTerminalText(c.meaning, 120)}`),
      '; ',
    ),
    ...present(
      'understood',
      mapping.understanding.map((sentence) => toTerminalText(sentence, 300)),
      ' ',
    ),
    ...mapping.conflicts.map(({ says }) => line('conflict', palette.doubtful(toTerminalText(says, 200)))),
    ...present(
      'warnings',
      (mapping.warnings ?? []).map((warning) => toTerminalText(warning, 200)),
      '; ',
    ),
  ].join('\n');
}
