import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { likelyEnvelopes, sureEnvelopes } from '../../shared/alert/envelopes/all-envelopes.ts';
import { jsonFormats, textFormats } from '../../shared/alert/formats/all-formats.ts';
import type { AlertFormat, Json } from '../../shared/alert/formats/format.ts';
import { generic } from '../../shared/alert/formats/generic.ts';
import { signature } from '../../shared/alert/formats/signature.ts';
import { OUTPUT_FORMS, renderMapping } from '../../shared/outputs/render-mapping.ts';
import { mappedTechnique, mappingOf, shippedAttack } from './arbitrary-mapping.ts';
import { type FormatFixture, readFormatFixtures } from './format-fixtures.ts';

/** Where the page stands. */
export const FORMATS_PAGE = fileURLToPath(new URL('../../FORMATS.md', import.meta.url));

/** The page as it stands; empty where there is none. */
export const readFormatsPage = (): string => readFileSync(FORMATS_PAGE, 'utf8');

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

function describeReads(format: AlertFormat<Json> | AlertFormat<string>): string {
  const rows = Object.entries(format.reads).filter(([, paths]) => paths.length > 0);
  return [
    '| what | where, first hit first |',
    '|---|---|',
    ...rows.map(([field, paths]) => `| ${field} | ${paths.map(code).join(' ')} |`),
  ].join('\n');
}

/** The example shown is the shortest fixture. */
const shortest = (fixtures: readonly FormatFixture[]): FormatFixture | undefined =>
  fixtures.toSorted((a, b) => a.text.length - b.text.length)[0];

function describeExample(fixture: FormatFixture | undefined): string {
  if (!fixture) return '';
  const [alert] = fixture.expected;
  const { fields: _, ...shown } = alert ?? { fields: {} };
  const input = fixture.text.length > 1_500 ? `${fixture.text.slice(0, 1_500)}…` : fixture.text;
  return [
    `Example in (${code(`${fixture.format}/${fixture.name}`)}):`,
    '',
    '```',
    input,
    '```',
    '',
    'Example out, without `fields`:',
    '',
    '```json',
    JSON.stringify(shown, null, 1),
    '```',
  ].join('\n');
}

function describeFormat(format: AlertFormat<Json> | AlertFormat<string>, fixtures: readonly FormatFixture[]): string {
  const own = fixtures.filter((fixture) => fixture.format === format.name);
  return [
    `## ${format.title}`,
    '',
    `Name ${code(format.name)} · ${format.input === 'json' ? 'JSON' : 'text'} · ${own.length} fixtures, each also cut, with fields missing and of wrong types.`,
    '',
    describeReads(format),
    '',
    ...format.notes.map((note) => `- ${note}`),
    ...(format.notes.length > 0 ? [''] : []),
    describeExample(shortest(own)),
  ].join('\n');
}

function describeOutputs(): string {
  const mapping = mappingOf('Odd.Signature', [mappedTechnique('T1059.001')]);
  const context = { attack: shippedAttack, now: '2026-11-23T10:00:00.000Z' };
  return OUTPUT_FORMS.map((form) => {
    const rendered = renderMapping(mapping, form as Parameters<typeof renderMapping>[1], context);
    return [`### ${code(form)}`, '', '```json', JSON.stringify(rendered, null, 1), '```'].join('\n');
  }).join('\n\n');
}

/** The page FORMATS.md, from the formats themselves and their fixtures. */
export function describeFormats(): string {
  const fixtures = readFormatFixtures();
  const formats = [...jsonFormats, ...textFormats, generic, signature];
  return `${[
    '# Formats in and out',
    'Made from the code by `npm run -s formats` (a test fails when this page is stale). What is read from where, and an example each.',
    'Paths are dotted. Nested objects, flattened keys (`"a.b": …`) and mixes of both are read alike, first letters in either case, lists on the way walked.',
    `Envelopes, any depth up to four: ${[...sureEnvelopes, ...likelyEnvelopes].map(({ title }) => title).join(' · ')}. Each alert in one has its own fate.`,
    'Ceilings: JSON of 10 Mi characters, other text of 1 Mi, 32 levels, 2,000 keys, 1,000 elements of a list, 65,536 characters of a text. What is beyond is left out, and the alert says so in `warnings`.',
    ...formats.map((format) => describeFormat(format, fixtures)),
    '## Out',
    'The mapping of `Odd.Signature` to one technique, in every form.',
    describeOutputs(),
  ].join('\n\n')}\n`;
}
