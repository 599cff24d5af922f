import { createCollector, describedBy, idsIn, type PackReading, type RulePack } from './rule-pack.ts';
import { isObject, readYamlDocuments, strings } from './yaml-documents.ts';

/** Detections as YAML: `name`, and `tags.mitre_attack_id`. */
function readYaml(text: string): PackReading {
  const collector = createCollector();
  for (const [index, document] of readYamlDocuments(text).entries()) {
    const at = `document ${index + 1}`;
    if ('error' in document) collector.refuse(at, 'unreadable', document.error);
    else if (!isObject(document.value)) collector.refuse(at, 'unreadable', 'the document is not a detection');
    else {
      const { name, tags, mitre_attack_id: own, description, data_source: sources } = document.value;
      const tagged = isObject(tags) ? tags['mitre_attack_id'] : undefined;
      const ids = idsIn([...strings(tagged), ...strings(own)].join(' '));
      collector.add(at, name, ids, describedBy(description, strings(sources)));
    }
  }
  return collector.reading;
}

/** `savedsearches.conf`: a stanza a search; the annotations are JSON with `mitre_attack`. */
function readConf(text: string): PackReading {
  const collector = createCollector();
  let stanza: { readonly name: string; readonly at: string } | undefined;
  let annotated = false;
  const end = () => {
    if (stanza && !annotated) collector.add(stanza.at, stanza.name, []);
  };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const title = /^\[([^\]]{1,500})\]\s*$/.exec(line)?.[1];
    if (title !== undefined) {
      end();
      stanza = { name: title.replace(/ - Rule$/, ''), at: `line ${index + 1}` };
      annotated = false;
    } else if (stanza && !annotated && /^action\.correlationsearch\.annotations\s*=/.test(line)) {
      collector.add(stanza.at, stanza.name, idsIn(line));
      annotated = true;
    }
  }
  end();
  return collector.reading;
}

/** Splunk's detections, as YAML or as saved searches. */
export const splunk: RulePack = {
  name: 'splunk',
  endings: ['.yml', '.yaml', '.conf'],
  read: (text) => (/^\s*\[[^\]\n]+\]\s*$/m.test(text) && !/^name:/m.test(text) ? readConf(text) : readYaml(text)),
};
