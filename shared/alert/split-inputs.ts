/** Splits text that arrives in pieces into inputs: lines, or the elements of one JSON array. */
export interface InputSplitter {
  /** Takes the next piece; returns the inputs that it completed. */
  push(piece: string): string[];
  /** Returns what is left at the end of the text. */
  end(): string[];
}

/** Lines of text; blank ones count as a line but are no input. */
export function splitLines(): InputSplitter {
  let rest = '';
  return {
    push(piece) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    },
    end: () => (rest === '' ? [] : [rest]),
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
