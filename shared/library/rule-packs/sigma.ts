import { createCollector, describedBy, idsIn, type RulePack } from './rule-pack.ts';
import { isObject, readYamlDocuments, strings } from './yaml-documents.ts';

/** Sigma rules (YAML): alerts carry the title; techniques stand in the tags as `attack.t1059.001`. */
export const sigma: RulePack = {
  name: 'sigma',
  endings: ['.yml', '.yaml'],
  read(text) {
    const collector = createCollector();
    for (const [index, document] of readYamlDocuments(text).entries()) {
      const at = `document ${index + 1}`;
      if ('error' in document) collector.refuse(at, 'unreadable', document.error);
      else if (isObject(document.value)) {
        const { title, tags, description, logsource } = document.value;
        const sources = isObject(logsource) ? strings(Object.values(logsource)) : [];
        // The documents of a collection may be fragments (`action: global`): without a title they are no rules.
        if (title === undefined && index > 0) continue;
        const labels = strings(tags).filter((tag) => /^attack\.t\d/i.test(tag));
        collector.add(at, title, idsIn(labels.join(' ')), describedBy(description, sources));
      } else if (document.value !== null) collector.refuse(at, 'unreadable', 'the document is not a Sigma rule');
    }
    return collector.reading;
  },
};
