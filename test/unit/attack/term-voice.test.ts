import { expect, it } from 'vitest';
import { indexAttack } from '../../../shared/attack/attack-index.ts';
import { readBundle } from '../../../shared/attack/read-bundle.ts';
import { termsOf } from '../../../shared/attack/technique-terms.ts';
import { createTermVoice } from '../../../shared/attack/term-voice.ts';
import { tokenise } from '../../../shared/text/tokenise.ts';
import { bundleObjects } from '../../support/bundle-builder.ts';

const attack = indexAttack(
  readBundle(
    bundleObjects({
      techniques: [
        {
          id: 'T9001',
          name: 'Quantum Toaster Abuse',
          description: 'Adversaries may abuse a quantum toaster over its browning port.',
        },
        { id: 'T9002', name: 'Mail Theft', description: 'Adversaries may collect mail from a server over its port.' },
        { id: 'T9003', name: 'Quantum Mail', description: 'Adversaries may send mail.' },
      ],
    }),
  ),
);
const features = (text: string) => new Map(tokenise(text).map((term) => [term, 1]));

it('matches a technique that is new in a release by its name and text, without training', () => {
  const scores = createTermVoice(attack, new Set())(features('ET EXPLOIT Toaster.Browning.Port.Overflow'));
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  expect(best?.[0]).toBe('T9001');
  expect(best?.[1]).toBeGreaterThan(0.2);
});

it('says nothing of techniques that are taught, nor of alerts that share no word', () => {
  expect(createTermVoice(attack, new Set(['T9001', 'T9003']))(features('quantum toaster')).size).toBe(0);
  expect(createTermVoice(attack, new Set())(features('printer jam')).size).toBe(0);
});

it('keeps figures of a text, not the text: at most forty stems, no citations, no addresses', () => {
  const words = Array.from({ length: 200 }, (_, i) => `word${String.fromCharCode(97 + (i % 26), 97 + (i % 7))}`);
  const text = `See [Tool](https://example.org/secretpath). (Citation: Secretsource) ${words.join(' ')}`;
  const terms = termsOf('A Name', text).map(([term]) => term);
  expect(terms.length).toBeLessThanOrEqual(40);
  expect(terms.join(' ')).not.toMatch(/secret|http|citation/i);
});
