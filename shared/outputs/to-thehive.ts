import type { Mapping } from '../mapping/mapping.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { OutputContext } from './output-context.ts';

/** TheHive 5 procedures, as `POST /api/v1/alert/{id}/procedures` takes them. Descriptions are Markdown there, so they are escaped. */
export function toTheHive(mapping: Mapping, context: OutputContext): unknown {
  const occurDate = Date.parse(context.alert?.time ?? context.now);
  return {
    procedures: mapping.techniques.map((technique) => ({
      patternId: technique.id,
      tactic: technique.tactic.shortname,
      occurDate,
      description: escapeMarkup(
        `${mapping.signature} (${Math.round(technique.confidence * 100)} %, ${technique.basis}): ${technique.evidence
          .map(({ says }) => says)
          .join('; ')}`,
      ),
    })),
  };
}
