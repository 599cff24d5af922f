/** Splits text that arrives in pieces into inputs: lines, or the elements of one JSON array. */
export interface InputSplitter {
  /** Takes the next piece; returns the inputs that it completed. */
  push(piece: string): string[];
  /** Returns what is left at the end of the text. */
  end(): string[];
}

/** The longest document over several lines that is put together; what is longer is read line by line. */
const LONGEST_DOCUMENT = 10_485_760;

/** How many brackets a line leaves open, outside strings. A string never goes over a line in JSON. */
function countOpen(line: string): number {
  let open = 0;
  let inString = false;
  for (let at = 0; at < line.length; at++) {
    const char = line.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at++;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) open++;
    else if (char === 0x7d || char === 0x5d) open--;
  }
  return open;
}

/** A line that can go on a printed document: indented, or closing it. */
const goesOn = (line: string): boolean => line === '' || /^[\s}\]"]/.test(line);

/** Puts the lines of one JSON object printed over several together; every other line is left as it is. */
function joinDocuments() {
  let lines: string[] = [];
  let open = 0;
  let length = 0;
  const flush = (): string[] => {
    const held = lines;
    [lines, open, length] = [[], 0, 0];
    return held;
  };
  const begin = (line: string): string[] => {
    if (!/^\uFEFF?\{/.test(line)) return [line];
    open = countOpen(line);
    if (open <= 0) return [line];
    lines = [line];
    length = line.length;
    return [];
  };
  return {
    take(line: string): string[] {
      if (lines.length === 0) return begin(line);
      if (!goesOn(line) || length + line.length > LONGEST_DOCUMENT) return [...flush(), ...begin(line)];
      lines.push(line);
      length += line.length;
      open += countOpen(line);
      if (open > 0) return [];
      const document = flush();
      return [...document.slice(1).map(() => ''), document.join('\n')];
    },
    end: flush,
  };
}

/** What Zeek and web servers write above their lines and behind them: `#fields\tts\tuid`, `#Fields: date time`. */
const HEADER =
  /^#(?:(?:separator|set_separator|empty_field|unset_field|path|open|close|fields|types)\s|(?:Software|Version|Date|Start-Date|End-Date|Fields|Remark):)/;

const isHeader = (line: string): boolean => line.charCodeAt(0) === 0x23 && HEADER.test(line);

/**
 * Lines of text; blank ones and headers of logs count as a line but are no input. A JSON object printed over several lines is one input,
 * counted at its last line; one that never closes is read line by line.
 */
export function splitLines(): InputSplitter {
  let rest = '';
  const documents = joinDocuments();
  const takeAll = (lines: readonly string[]) =>
    lines.flatMap((line) => (isHeader(line) ? '' : documents.take(line.endsWith('\r') ? line.slice(0, -1) : line)));
  return {
    push(piece) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      return takeAll(lines);
    },
    end: () => [...(rest === '' ? [] : takeAll([rest])), ...documents.end()],
  };
}

/**
 * The elements of a JSON array as texts, without reading them: an element that is broken inside harms no other.
 * Brackets are counted outside strings only.
 */
export function splitArray(): InputSplitter {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let element = '';
  const take = (done: string[]) => {
    if (element.trim() !== '') done.push(element.trim());
    element = '';
  };
  return {
    push(piece) {
      const done: string[] = [];
      let from = 0;
      const cut = (to: number) => {
        element += piece.slice(from, to);
        from = to + 1;
      };
      for (let i = 0; i < piece.length; i++) {
        const c = piece.charCodeAt(i);
        if (inString) {
          if (escaped) escaped = false;
          else if (c === 0x5c) escaped = true;
          else if (c === 0x22) inString = false;
        } else if (c === 0x22) inString = true;
        else if (c === 0x5b || c === 0x7b) {
          if (depth === 0) from = i + 1;
          depth++;
        } else if (c === 0x5d || c === 0x7d) {
          depth--;
          if (depth === 0) {
            cut(i);
            take(done);
          }
        } else if (c === 0x2c && depth === 1) {
          cut(i);
          take(done);
        }
      }
      if (depth > 0) element += piece.slice(from);
      return done;
    },
    end: () => (element.trim() === '' ? [] : [element.trim()]),
  };
}

/** True where a text begins as a JSON array does; a signature in square brackets does not. */
export const beginsArray = (head: string): boolean => /^[\s\uFEFF]*\[\s*(?:[[{"\]]|$)/.test(head);
