import type { Alert } from '../alert/alert.ts';
import { splitAlert } from '../components/split-alert.ts';
import { findConnotations } from '../connotations/find-connotations.ts';
import type { LibrarySnapshot } from '../library/library.ts';
import { signatureKey } from '../library/signature-key.ts';
import { matchTechniques } from '../matching/match-techniques.ts';
import { understand } from '../understanding/understand.ts';
import { alertIdOf } from './alert-id.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mapping } from './mapping.ts';

/** Maps one alert to ATT&CK, in the four steps an analyst takes: split it, recall, understand, match. */
export function mapAlert(alert: Alert, knowledge: Knowledge, library: LibrarySnapshot): Mapping {
  const key = signatureKey(alert.name);

  const components = splitAlert(alert);
  const connotations = findConnotations(alert, components, knowledge.meanings);
  const { sentences, facets } = understand(alert, components, connotations);
  const match = matchTechniques({ alert, signatureKey: key, components, connotations, facets }, knowledge, library);

  const warnings = [...(alert.warnings ?? []), ...match.problems];
  return {
    alertId: alertIdOf(alert),
    signature: alert.name,
    signatureKey: key,
    format: alert.format,
    verdict: match.verdict,
    reason: match.reason,
    components,
    connotations: connotations.map(({ term, meaning, components: of }) => ({ term, meaning, components: of })),
    understanding: sentences,
    techniques: match.techniques,
    candidates: match.candidates,
    ...(match.tactic ? { tactic: match.tactic } : {}),
    conflicts: match.conflicts,
    ...(warnings.length > 0 ? { warnings } : {}),
    attack: { domain: knowledge.attack.domain, version: knowledge.attack.version },
    model: knowledge.model.id,
    libraryRevision: library.revision,
  };
}
