import { attackIdOf, type StixObject } from '../../attack/read-bundle.ts';
import type { RowKind, TrainingRow } from './training-row.ts';

/** MITRE's mark-up taken away: links keep their words, citations and tags go. */
const plain = (text: string): string =>
  text
    .replace(/\[([^\]]{0,200})\]\([^)]{0,300}\)/g, '$1')
    .replace(/\(Citation:[^)]{0,200}\)/g, '')
    .replace(/<[^>]{0,80}>/g, ' ');

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const row = (kind: RowKind, name: string, description: string, technique: string): TrainingRow => ({
  kind,
  source: 'attack',
  alert: { format: 'training', name: plain(name), ...(description ? { description: plain(description) } : {}) },
  techniques: [technique],
});

/**
 * What ATT&CK's own texts teach: the description of each live technique, the procedure examples, the detection strategies
 * (from v18) or detection texts (up to v17) and their analytics. Teaches the techniques that no labelled alert does.
 */
export function attackRows(objects: readonly StixObject[]): TrainingRow[] {
  const live = objects.filter(
    (o) => o.type === 'attack-pattern' && o.revoked !== true && o.x_mitre_deprecated !== true,
  );
  const idOf = new Map(live.map((o) => [o.id, attackIdOf(o) ?? '']));
  const nameOf = new Map(live.map((o) => [attackIdOf(o) ?? '', text(o.name)]));
  const byStixId = new Map(objects.map((o) => [o.id, o]));

  const techniques = live.flatMap((o) => {
    const id = attackIdOf(o) ?? '';
    const parent = id.includes('.') ? `${nameOf.get(id.split('.')[0] ?? '') ?? ''} ` : '';
    const detection = text((o as { x_mitre_detection?: unknown }).x_mitre_detection);
    return [
      row('technique', parent + text(o.name), text(o.description), id),
      ...(detection ? [row('analytic', detection, '', id)] : []),
    ];
  });

  const related = objects.flatMap((o) => {
    if (o.type !== 'relationship' || o.revoked === true) return [];
    const technique = idOf.get(o.target_ref as string);
    if (!technique) return [];
    if (o.relationship_type === 'uses' && text(o.description))
      return row('procedure', text(o.description), '', technique);
    if (o.relationship_type !== 'detects') return [];
    const strategy = byStixId.get(o.source_ref as string);
    if (strategy?.type !== 'x-mitre-detection-strategy') return [];
    const references = Array.isArray(strategy.x_mitre_analytic_refs) ? strategy.x_mitre_analytic_refs : [];
    const analytics = references.map((reference) => text(byStixId.get(reference)?.description)).filter((d) => d !== '');
    return [
      row('strategy', text(strategy.name), '', technique),
      ...analytics.map((description) => row('analytic', description, '', technique)),
    ];
  });
  return [...techniques, ...related];
}
