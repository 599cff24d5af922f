import { toTerminalText } from '../outputs/terminal-text.ts';
import type { Tactic } from './dataset.ts';
import type { ImpactReport } from './diff-report.ts';
import type { Impact, ImpactItem } from './impact-report.ts';

/** Items shown of each kind on the page; the JSON has all of them. */
const SHOWN = 20;

/** Names come from a foreign bundle: each is made safe by itself. */
const list = (texts: readonly string[]): string =>
  texts.length === 0 ? 'none' : texts.map((text) => toTerminalText(text)).join(', ');

const tacticNames = (tactics: readonly Tactic[]): readonly string[] => tactics.map((t) => `${t.id} ${t.name}`);

function renderItem(item: ImpactItem): readonly string[] {
  const basis = item.basis === undefined ? '' : ` [${item.basis}]`;
  return [
    `  ${toTerminalText(item.signature)}${basis}`,
    `    ${list(item.before)} -> ${list(item.after)}`,
    ...item.changes.map((change) => `    ${change.safe ? '-' : '!'} ${toTerminalText(change.says)}`),
  ];
}

function renderItems(title: string, items: readonly ImpactItem[]): readonly string[] {
  if (items.length === 0) return [];
  const rest = items.length - SHOWN;
  return ['', `${title}:`, ...items.slice(0, SHOWN).flatMap(renderItem), ...(rest > 0 ? [`  … and ${rest} more`] : [])];
}

function renderPart(name: string, impact: Impact): readonly string[] {
  const of = (outcome: ImpactItem['outcome']) => impact.items.filter((item) => item.outcome === outcome);
  return [
    '',
    `${name}: ${impact.examined} looked at, ${impact.unchanged} untouched, ${impact.safe} safe, ${impact.needsReview} for a person.`,
    ...renderItems(`${name}, for a person`, of('needs-review')),
    ...renderItems(`${name}, safe`, of('safe')),
  ];
}

/** The impact report as a page of text for an operator. Foreign names are made safe for a terminal. */
export function renderImpact(report: ImpactReport): string {
  const { added, retired, renamed } = report.tactics;
  const lines = [
    `ATT&CK ${report.domain} ${report.from} -> ${report.to}`,
    '',
    `Techniques added (${report.added.length}): ${list(report.added)}`,
    `Revoked (${report.revoked.length}): ${list(report.successors.map((r) => `${r.id} -> ${(r.splitInto ?? [r.successor ?? 'none']).join(' + ')}`))}`,
    `Deprecated (${report.deprecated.length}): ${list(report.deprecated)}`,
    `Gone (${report.gone.length}): ${list(report.gone)}`,
    `Renamed (${report.renamed.length}): ${list(report.renamed.map(([id, from, to]) => `${id} ${from} -> ${to}`))}`,
    `Tactics changed (${report.tactics_changed.length}): ${list(report.tactics_changed.map(([id, from, to]) => `${id} ${from.join('+')} -> ${to.join('+')}`))}`,
    `Descriptions changed: ${report.description_changed}`,
    ...(added.length > 0 ? [`New tactics: ${list(tacticNames(added))}`] : []),
    ...(retired.length > 0 ? [`Retired tactics: ${list(tacticNames(retired))}`] : []),
    ...renamed.map(({ id, from, to }) =>
      toTerminalText(`Tactic ${id} keeps its id and was ${from.name}; it is now ${to.name}.`),
    ),
    ...renderPart('Library', report.impact.library),
    ...(report.impact.alerts ? renderPart('Stored alerts', report.impact.alerts) : []),
  ];
  return `${lines.join('\n')}\n`;
}
