/** What could be saved of a text that is no single JSON document, and what was done for it. */
export interface SalvagedJson {
  readonly documents: readonly unknown[];
  readonly warnings: readonly string[];
}

interface Scan {
  /** Where the next document starts. */
  start: number;
  /** Closing brackets owed, innermost last. */
  readonly open: string[];
  inString: boolean;
  /** The last comma outside a string, with the brackets open there: where a broken document can be cut. */
  comma: { readonly at: number; readonly open: string } | undefined;
}

const parseOrNothing = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** Python's and JavaScript's literals that JSON lacks; only outside strings, so the scan has found where. */
const FOREIGN_LITERAL = /^(?:-?Infinity|NaN|nan|None|True|False|undefined)\b/;
const FOREIGN_VALUES: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
]);

/** Replaces foreign literals outside strings. One pass over the text. */
function replaceForeignLiterals(text: string): string {
  if (!/NaN|nan|Infinity|None|True|False|undefined/.test(text)) return text;
  const out: string[] = [];
  let from = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\\' && inString) at++;
    else if (char === '"') inString = !inString;
    else if (!inString && /[-INnTFu]/.test(char ?? '')) {
      const literal = FOREIGN_LITERAL.exec(text.slice(at, at + 12))?.[0];
      if (!literal) continue;
      out.push(text.slice(from, at), FOREIGN_VALUES.get(literal) ?? 'null');
      from = at + literal.length;
      at = from - 1;
    }
  }
  return out.length === 0 ? text : out.join('') + text.slice(from);
}

/** Deeper than this a broken text is not repaired: it is an attack, not a cut line. */
const DEEPEST_REPAIR = 200;

/** Closes what a cut document left open; if its last member is broken too, drops that member. */
function closeDocument(text: string, scan: Scan): { readonly value: unknown } | undefined {
  if (scan.open.length > DEEPEST_REPAIR) return undefined;
  const closers = scan.open.toReversed().join('');
  const cut = scan.inString ? `${text.replace(/\\(?:u[\da-fA-F]{0,3})?$/, '')}"` : text;
  return (
    parseOrNothing(cut + closers) ??
    parseOrNothing(`${cut.replace(/[,:\s]+$/, '')}${closers}`) ??
    (scan.comma ? parseOrNothing(text.slice(0, scan.comma.at) + scan.comma.open) : undefined)
  );
}

/**
 * Reads what can be read of a text that `JSON.parse` refuses: several documents behind one another, garbage after a
 * document, a document cut short (its open brackets are closed, a half member dropped), NaN and Infinity (read as
 * null). Linear in the length of the text. No documents when nothing can be read.
 */
export function salvageJson(original: string): SalvagedJson {
  const text = replaceForeignLiterals(original);
  const whole = text === original ? undefined : parseOrNothing(text);
  if (whole)
    return {
      documents: [whole.value],
      warnings: ['literals that are no JSON (NaN, Infinity, None) were read as null'],
    };
  const documents: unknown[] = [];
  const warnings = new Set<string>();
  const scan: Scan = { start: -1, open: [], inString: false, comma: undefined };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (scan.inString) {
      if (char === '\\') at++;
      else if (char === '"') scan.inString = false;
    } else if (char === '"') {
      if (scan.start >= 0) scan.inString = true;
    } else if (char === '{' || char === '[') {
      if (scan.start < 0) scan.start = at;
      scan.open.push(char === '{' ? '}' : ']');
    } else if (char === ',' && scan.open.length > 0 && scan.open.length <= DEEPEST_REPAIR) {
      if (scan.open.length < 32 || !scan.comma)
        scan.comma = { at: at - scan.start, open: scan.open.toReversed().join('') };
    } else if (char === scan.open.at(-1)) {
      scan.open.pop();
      if (scan.open.length === 0) {
        const document = parseOrNothing(text.slice(scan.start, at + 1));
        if (document) documents.push(document.value);
        else warnings.add('a document that is no valid JSON was left out');
        scan.start = -1;
        scan.comma = undefined;
      }
    }
  }
  if (documents.length > 1 && !/[}\]]\s*[\r\n]\s*[{[]/.test(text))
    warnings.add(`${documents.length} JSON documents stood in one line`);
  if (scan.start >= 0) {
    const tail = closeDocument(text.slice(scan.start), scan);
    if (tail) documents.push(tail.value);
    warnings.add(
      tail ? 'the JSON was cut short and was read as far as it goes' : 'the end of the text is no valid JSON',
    );
  } else if (documents.length === 1) {
    warnings.add('what stood around the JSON document was left out');
  }
  return { documents, warnings: [...warnings] };
}
