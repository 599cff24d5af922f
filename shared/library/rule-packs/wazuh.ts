import { createCollector, idsIn, type RulePack } from './rule-pack.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decode = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (all, name: string) => ENTITIES.get(name) ?? all).trim();

/** The inside of the first such element. Searched by position, so that unclosed elements cost no more than their length. */
function inside(text: string, element: string): string | undefined {
  const open = text.indexOf(`<${element}>`);
  const start = open + element.length + 2;
  const end = open < 0 ? -1 : text.indexOf(`</${element}>`, start);
  return end < 0 ? undefined : text.slice(start, end);
}

/** The text without its comments; an unclosed one takes the rest with it. */
function withoutComments(text: string): string {
  const [head = '', ...parts] = text.split('<!--');
  return [head, ...parts.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : ''))].join('');
}

/** The rules of a file one after the other, each from its tag to its end. */
function* rulesOf(text: string): Generator<{ readonly at: string; readonly body: string }> {
  let from = 0;
  for (;;) {
    const start = text.indexOf('<rule ', from);
    const end = start < 0 ? -1 : text.indexOf('</rule>', start);
    if (end < 0) return;
    const body = text.slice(start, end);
    yield { at: `rule ${/\bid="(\d{1,9})"/.exec(body.slice(0, 300))?.[1] ?? 'without an id'}`, body };
    from = end;
  }
}

/** Wazuh's rules (XML): alerts carry the description; techniques stand under `<mitre>`. */
export const wazuh: RulePack = {
  name: 'wazuh',
  endings: ['.xml'],
  read(text) {
    const collector = createCollector();
    for (const { at, body } of rulesOf(withoutComments(text))) {
      const description = inside(body, 'description');
      // `$(field)` is filled in by each alert: without it the rest would not be recognised.
      const name = description === undefined ? undefined : decode(description);
      collector.add(at, name, idsIn(inside(body, 'mitre') ?? ''));
    }
    return collector.reading;
  },
};
