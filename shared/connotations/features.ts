import type { Alert } from '../alert/alert.ts';
import { Features } from './feature-list.ts';
import { addMeanings } from './meaning-features.ts';
import { makeRoomForTerms, runsOf } from './runs-of-text.ts';
import { type Term, termOf } from './term.ts';
import { CVE_MARK, DIRECTION_MARK, SOURCE_MARK } from './term-marks.ts';

/** How much a word counts by where it stands: what the analyst sees first counts most. Stated, not tuned. */
const WEIGHT = { name: 1, description: 0.5, detail: 0.35, source: 0.5, direction: 0.3, cve: 0.8 } as const;

/** Longer texts say little more: past this many characters a field is not read. */
const CLIP = { name: 600, description: 1200, detail: 800 } as const;

/** Fields of an alert, other than its own, that carry words of commands and queries. */
const DETAIL_FIELDS = ['query', 'command', 'weakness'] as const;

/** An alert that lists more is a report. */
const MAX_CVES = 8;

/** Rulesets whose signatures are worded in a language of their own, in which a word may stand for another technique than elsewhere. */
const RULESET = /^(?:ET|ETPRO|GPL|SURICATA) /;

/** How much the plain words of a ruleset's signature count beside those of its language: its habits are not everybody's. Chosen on the dev sets. */
const PLAIN_SHARE = 0.4;

/** Says each word of a ruleset's signature once more, as a word of that language, and the plain words in a lower voice. */
function addDialect(features: Features, name: string): void {
  if (!RULESET.test(name)) return;
  const weights = features.weights.slice();
  for (let i = 0; i < weights.length; i++) {
    const term = features.terms[i] as Term;
    const weight = weights[i] as number;
    features.weights[i] = weight * PLAIN_SHARE;
    if (term.isWord) features.set(term.dialect, weight);
  }
}

/** Adds the words of a text and the pairs of neighbours; the larger weight wins where a term stands twice. */
function addText(into: Features, text: string, weight: number): void {
  let previous: Term | undefined;
  for (const run of runsOf(text).runs) {
    for (const word of run.terms) {
      const fresh = into.raise(word, weight);
      if (word.isWhole) continue;
      if (previous) into.raisePair(previous, word, fresh, weight);
      previous = word;
    }
  }
}

/** The texts of an alert that carry details of what was run or touched. */
function detailsOf(alert: Alert): string[] {
  const own = [alert.process, alert.commandLine, alert.file, alert.url];
  const further = DETAIL_FIELDS.map((key) => alert.fields?.[key]);
  return [...own, ...further].filter((text): text is string => text !== undefined && text !== '');
}

/** The model's view of an alert. Pure, linear in the size of the alert, bounded by the clips above. */
export function featuresOf(alert: Alert): Features {
  makeRoomForTerms();
  const features = new Features();
  const name = alert.name.slice(0, CLIP.name);
  addText(features, name, WEIGHT.name);
  addMeanings(features, name, WEIGHT.name);
  if (alert.description && alert.description !== alert.name) {
    const description = alert.description.slice(0, CLIP.description);
    addText(features, description, WEIGHT.description);
    addMeanings(features, description, WEIGHT.description);
  }
  for (const text of detailsOf(alert)) addText(features, text.slice(0, CLIP.detail), WEIGHT.detail);
  for (const source of [...(alert.logSource ?? []), alert.category ?? '']) {
    if (source === '' || source.length > 80) continue;
    for (const run of runsOf(source).runs)
      for (const { text } of run.words) features.set(termOf(SOURCE_MARK + text), WEIGHT.source);
  }
  for (const cve of (alert.cves ?? []).slice(0, MAX_CVES))
    features.set(termOf(CVE_MARK + cve.slice('CVE-'.length)), WEIGHT.cve);
  if (alert.direction && alert.direction !== 'unknown')
    features.set(termOf(DIRECTION_MARK + alert.direction), WEIGHT.direction);
  addDialect(features, alert.name);
  return features;
}
