import { describe, expect, it } from 'vitest';
import { buildMeaningTable, matchTermsIn } from '../../shared/connotations/meaning-table.ts';
import type { MeaningEntry } from '../../shared/connotations/meanings/meaning-entry.ts';
import { readMeanings } from '../../shared/connotations/meanings/read-meanings.ts';
import { splitWords } from '../../shared/text/split-words.ts';

const entry = (term: string, more: Partial<MeaningEntry> = {}): MeaningEntry => ({
  term,
  kind: 'action',
  meaning: `${term}.`,
  facets: {},
  ...more,
});

const found = (entries: readonly MeaningEntry[], text: string): string[] =>
  matchTermsIn(buildMeaningTable(entries), splitWords(text)).map(({ entry: { term }, start, end }) => {
    return `${term}@${text.slice(start, end)}`;
  });

describe('a table of meanings', () => {
  it('finds a term however its words are joined', () => {
    const entries = [entry('cobalt strike')];
    for (const text of [
      'Cobalt Strike',
      'cobalt-strike',
      'Cobalt.Strike',
      'COBALT_STRIKE',
      'CobaltStrike',
      'cobaltstrike',
    ]) {
      expect(found(entries, `seen ${text} here`)).toEqual([`cobalt strike@${text}`]);
    }
  });

  it('finds common words in every inflection, proper names only as written', () => {
    expect(found([entry('dump credential')], 'dumping credentials')).toEqual(['dump credential@dumping credentials']);
    expect(found([entry('Windows', { kind: 'product' })], 'window cleaner')).toEqual([]);
    expect(found([entry('import')], 'important')).toEqual([]);
  });

  it('prefers the longer term and keeps both where they overlap', () => {
    const entries = [entry('injection'), entry('sql injection'), entry('bucket policy'), entry('s3 bucket')];
    expect(found(entries, 'SQL Injection')).toEqual(['sql injection@SQL Injection']);
    expect(found(entries, 'S3 bucket policy')).toEqual(['s3 bucket@S3 bucket', 'bucket policy@bucket policy']);
  });

  it('lets a later entry replace an earlier one, so that an analyst has the last word', () => {
    const mine = entry('beacon', { meaning: 'Our lighthouse software.' });
    const [match] = matchTermsIn(buildMeaningTable([entry('beacon'), mine]), splitWords('beacon seen'));
    expect(match?.entry).toBe(mine);
  });

  it('does not take the end of a camel-case name together with the next word', () => {
    expect(found([entry('shell script')], 'PowerShell Script Block')).toEqual([]);
  });

  it('holds any word as a term, those of object prototypes too', () => {
    expect(found([entry('constructor'), entry('__proto__')], 'a constructor of __proto__')).toEqual([
      'constructor@constructor',
      '__proto__@proto',
    ]);
  });
});

describe('a row of meanings', () => {
  it('names the cell or word that it cannot take', () => {
    expect(() => readMeanings('action', 'a | b.')).toThrow('needs 5 cells');
    expect(() => readMeanings('action', 'a | Bad. | nonsense | x | y')).toThrow('unknown facet word "nonsense"');
  });

  it('gives every name of a list its own entry, sentence and text to be found in', () => {
    const rows = readMeanings('tool', 'Alpha; Beta | is a tool | scan | Alpha run | gamma');
    expect(rows.map(({ term, meaning, gloss, fires }) => [term, meaning, gloss, fires])).toEqual([
      ['Alpha', 'Alpha is a tool.', 'a tool', 'Alpha run'],
      ['Beta', 'Beta is a tool.', 'a tool', 'Beta run'],
    ]);
  });
});
