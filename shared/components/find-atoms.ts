import type { Piece } from './reading.ts';

/**
 * Things inside a title that are one whole whatever stands in them. Every part of the pattern is bounded or moves on at a
 * fixed sign, so the search is linear.
 */
const ATOMS =
  /(?<affected>\bCVE-\d{4}-\d{4,7}\b|\b[A-Za-z]:\\[^\s"'<>|]{1,260}|\b(?:HKLM|HKCU|HKEY_[A-Z_]{5,30})\\[^\s"'<>|]{1,260}|(?<![\w.)/])\/[\w.-]{1,64}(?:\/[\w.*-]{1,64}){1,20}\/?)|(?<location>\bhttps?:\/\/[^\s"'<>]{1,500}|(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]))/gi;

const MAX_ATOMS = 24;

/** CVEs, paths and registry keys (affected), URLs and addresses (location) in a title, in order. */
export function findAtoms(name: string): readonly Piece[] {
  if (!/[\\/:.]|cve/i.test(name)) return [];
  const out: Piece[] = [];
  for (const found of name.matchAll(ATOMS)) {
    const role = found.groups?.['affected'] === undefined ? 'location' : 'affected';
    out.push({ start: found.index, end: found.index + found[0].length, role });
    if (out.length === MAX_ATOMS) break;
  }
  return out;
}
