import { describe, expect, it } from 'vitest';
import { matchTermsIn } from '../../shared/connotations/meaning-table.ts';
import { SHIPPED_MEANINGS } from '../../shared/connotations/meanings/shipped-meanings.ts';
import { SHIPPED_TABLE } from '../../shared/connotations/shipped-table.ts';
import { splitWords } from '../../shared/text/split-words.ts';

const termsIn = (text: string): string[] =>
  matchTermsIn(SHIPPED_TABLE, splitWords(text)).map((match) => match.entry.term);

describe('the shipped meanings', () => {
  it('are each found in the alert text they are there for', () => {
    const missed = SHIPPED_MEANINGS.filter(({ term, fires }) => !termsIn(fires).includes(term));
    expect(missed.map(({ term, fires }) => `${term}: ${fires} -> ${termsIn(fires)}`)).toEqual([]);
  });

  it('are none of them found in the text they must not be found in', () => {
    const wrong = SHIPPED_MEANINGS.filter(({ term, not }) => termsIn(not).includes(term));
    expect(wrong.map(({ term, not }) => `${term}: ${not}`)).toEqual([]);
  });

  it('name no term twice', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { term, aliases = [] } of SHIPPED_MEANINGS) {
      for (const name of [term, ...aliases]) {
        const key = splitWords(name)
          .map(({ word }) => word)
          .join(' ');
        const first = seen.get(key);
        if (first !== undefined && first !== term) twice.push(`${name}: ${first} and ${term}`);
        seen.set(key, term);
      }
    }
    expect(twice).toEqual([]);
  });

  it('are whole sentences that say nothing of ATT&CK ids', () => {
    const bad = SHIPPED_MEANINGS.filter(({ meaning }) => !/^\S.*\.$/.test(meaning) || /\bTA?\d{4}\b/.test(meaning));
    expect(bad.map(({ term, meaning }) => `${term}: ${meaning}`)).toEqual([]);
  });
});
