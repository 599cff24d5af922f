import type { FoundConnotation } from '../connotations/find-connotations.ts';
import { createObjectFinder, type FindObjectOf, type Title } from './create-object-finder.ts';
import { isDenied, isParticiple, overlap } from './find-object.ts';
import { safeWords } from './safe-words.ts';
import type { Statement } from './statement.ts';

/** A plain verb: it says that something was removed, the title has to say what. */
const isPlain = ({ kind }: FoundConnotation): boolean => kind === 'verb';

const isTelling = ({ facets, gloss }: FoundConnotation): boolean =>
  gloss !== undefined || facets.stage !== undefined || (facets.effect !== undefined && facets.effect !== 'none');

/** What an alert's deeds are told from. */
interface About extends Title {
  /** Nothing says that it failed or was stopped. */
  readonly cameAbout: boolean;
}

/** The same with what its verbs were done to. */
interface Telling extends About {
  /** The verbs of the name that can be nothing else; others may be part of a thing (`rule collection deleted`). */
  readonly verbs: readonly FoundConnotation[];
  readonly objectOf: FindObjectOf;
}

/** `was removed` of what did not come about: `was to be removed`. */
const asIntended = (sentence: string): string => sentence.replace(/ was (?=\w)/, ' was to be ');

/** A plain verb without a thing beside it says nothing worth a sentence. */
function tellDeed(deed: FoundConnotation, telling: Telling): Statement | undefined {
  const { name, components, cameAbout, objectOf } = telling;
  const said = isPlain(deed) && !cameAbout ? asIntended(deed.meaning) : deed.meaning;
  if (!isPlain(deed) || !deed.meaning.startsWith('Something was ')) return { text: said, because: deed.components };
  const object = objectOf(deed);
  if (object === undefined) return undefined;
  const touched = components.flatMap((each, i) => (each.field === undefined && overlap(each, object) ? [i] : []));
  const what = safeWords(name.slice(object.start, object.end));
  return { text: `${said.slice(0, -1)}: “${what}”.`, because: [...new Set([...deed.components, ...touched])] };
}

/** Worth a second sentence: more than a plain verb, and it adds something to the first. */
function addsTo(first: FoundConnotation, deed: FoundConnotation): boolean {
  const { action, effect, stage } = deed.facets;
  const same = action === first.facets.action && effect === first.facets.effect && stage === first.facets.stage;
  return !isPlain(deed) && effect !== undefined && stage !== undefined && (!same || deed.gloss !== undefined);
}

/** What a thing is, not what was done: a tool, a program of a known family. */
const isNoDeed = ({ kind, gloss }: FoundConnotation): boolean =>
  gloss !== undefined && (kind === 'tool' || kind === 'malware');

/** The verbs of a name that can be nothing else. */
const participlesIn = (name: string, deeds: readonly FoundConnotation[]): readonly FoundConnotation[] =>
  deeds.filter((deed) => isPlain(deed) && deed.place && isParticiple(name.slice(deed.place.start, deed.place.end)));

/**
 * The deeds without verbs that tell of no deed: what is denied, what is a part of what another verb was done to (`rule collection
 * deleted`), and, beside a verb that has its object, one in another form (`the search service removed an index`).
 */
function withoutParts(deeds: readonly FoundConnotation[], telling: Telling): readonly FoundConnotation[] {
  const objects = telling.verbs.map((verb) => ({ verb, object: telling.objectOf(verb) }));
  const isDone = objects.some(({ object }) => object !== undefined);
  return deeds.filter((deed) => {
    const { place } = deed;
    if (!isPlain(deed) || place === undefined) return true;
    if (isDenied(telling.name, place)) return false;
    if (objects.some(({ verb, object }) => verb !== deed && object && overlap(place, object))) return false;
    return !isDone || telling.verbs.includes(deed);
  });
}

/**
 * What was done, most telling first, at most `limit` sentences. Deeds that add no effect and no stage are told only where
 * nothing better is known, and a plain verb where else only a tool would be named.
 */
export function tellDeeds(deeds: readonly FoundConnotation[], about: About, limit: number): readonly Statement[] {
  const verbs = participlesIn(about.name, deeds);
  const telling = { ...about, verbs, objectOf: createObjectFinder(about, verbs) };
  const own = withoutParts(deeds, telling);
  const tell = (deed: FoundConnotation) => tellDeed(deed, telling);
  const told = own.filter(isTelling).flatMap((deed) => {
    const statement = tell(deed);
    return statement ? [{ deed, statement }] : [];
  });
  const [first, ...further] = told;
  const chosen = first ? [first, ...further.filter(({ deed }) => addsTo(first.deed, deed))].slice(0, limit) : [];
  const statements = chosen.map(({ statement }) => statement);
  if (chosen.some(({ deed }) => !isNoDeed(deed))) return statements;
  const [plain] = own.filter(({ deed }) => deed).flatMap((deed) => tell(deed) ?? []);
  if (plain) return [...statements, plain].slice(0, Math.max(limit, 2));
  return statements.length > 0 ? statements : own.slice(0, 1).flatMap((deed) => tell(deed) ?? []);
}
