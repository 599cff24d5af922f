import type { Mapping } from '../../shared/mapping/mapping.ts';

/** The smallest whole mapping; a test changes what it is about. */
export const mappingOf = (overrides: Partial<Mapping> = {}): Mapping => ({
  alertId: 'a-1',
  signature: 'Web.Shell.Upload',
  signatureKey: 'web-shell-upload',
  format: 'generic',
  verdict: 'mapped',
  reason: null,
  components: [{ text: 'Web', role: 'trigger', start: 0, end: 3 }],
  connotations: [{ term: 'web shell', meaning: 'A script that takes commands over the web.', components: [0] }],
  understanding: ['A script was left on a web server.'],
  techniques: [
    {
      id: 'T1505.003',
      name: 'Web Shell',
      url: 'https://attack.mitre.org/techniques/T1505/003/',
      tactic: { id: 'TA0003', name: 'Persistence', shortname: 'persistence' },
      confidence: 0.91,
      basis: 'connotation',
      evidence: [
        { kind: 'component', component: 0, term: 'web shell', weight: 1.8, says: '“Web” speaks for T1505.003' },
      ],
    },
  ],
  candidates: [
    { id: 'T1505.003', confidence: 0.91 },
    { id: 'T1190', confidence: 0.34 },
  ],
  conflicts: [],
  attack: { domain: 'enterprise-attack', version: '18.1' },
  model: 'test',
  libraryRevision: 0,
  ...overrides,
});
