import { createCollector, idsIn, type RulePack } from './rule-pack.ts';

/** An active rule: an action, a header, options in brackets. */
const RULE = /^\s*(?:alert|drop|reject\w{0,5}|pass|config)\s[^(]{1,2000}\(/;
const MESSAGE = /\bmsg\s*:\s*"((?:[^"\\]|\\.){1,1000})"\s*;/;
const METADATA = /\bmetadata\s*:([^;]{1,4000});/g;
const REFERENCE = /\breference\s*:\s*url\s*,([^;]{1,500});/g;

/** Suricata's and Snort's rules: alerts carry `msg`; techniques stand in the metadata, or as a reference to ATT&CK. */
export const suricata: RulePack = {
  name: 'suricata',
  endings: ['.rules'],
  read(text) {
    const collector = createCollector();
    const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      if (!RULE.test(line)) continue;
      const labels = [...line.matchAll(METADATA)].flatMap(([, data = '']) =>
        data.split(',').filter((item) => /mitre|attack/i.test(item)),
      );
      const pages = [...line.matchAll(REFERENCE)].flatMap(([, url = '']) =>
        url.includes('attack.mitre.org/techniques/') ? [url.replace(/(T\d{4})\/(\d{3})/, '$1.$2')] : [],
      );
      const message = MESSAGE.exec(line)?.[1]?.replace(/\\(["\\;:])/g, '$1');
      collector.add(`line ${index + 1}`, message, idsIn([...labels, ...pages].join(' ').replace(/_/g, ' ')));
    }
    return collector.reading;
  },
};
