import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../shared/alert/split-inputs.ts';

/** What comes out, whatever the pieces: cut at every length. */
function split(text: string, length: number): readonly string[] {
  const splitter = splitLines();
  const pieces = text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const printed = JSON.stringify({ name: 'one', deep: { list: [{ text: 'a } b { "' }] } }, null, 2);

describe('splitting a stream into inputs', () => {
  it.each([1, 7, 1_000])('puts an object printed over several lines together, in pieces of %i', (length) => {
    const inputs = split(`${printed}\nplain line\n{"name":"two"}\n${printed}`, length).filter((text) => text !== '');
    expect(inputs).toEqual([printed, 'plain line', '{"name":"two"}', printed]);
  });

  it('counts a printed object at its last line', () => {
    const inputs = split(`${printed}\nnext`, 50);
    expect(inputs.indexOf('next')).toBe(printed.split('\n').length);
  });

  it('lets a line that was cut short take no neighbour with it', () => {
    expect(split('{"name":"cut\n{"name":"two"}\nplain\n{"a":{\nlast', 9)).toEqual([
      '{"name":"cut',
      '{"name":"two"}',
      'plain',
      '{"a":{',
      'last',
    ]);
  });

  it('passes over the headers of logs, and over nothing else that begins so', () => {
    const log =
      '#separator \\x09\n#fields\tts\tuid\n1794650000.1\tC1\n#Fields: date time\n#1 alert of the day\n#close\t2026';
    expect(split(log, 11)).toEqual(['', '', '1794650000.1\tC1', '', '#1 alert of the day', '']);
  });

  it('takes the carriage returns of Windows off', () => {
    expect(split('one\r\ntwo\r\n', 2)).toEqual(['one', 'two']);
  });
});
