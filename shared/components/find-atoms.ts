import { allMatches } from '../alert/all-matches.ts';
import type { Piece } from './reading.ts';

/**
 * Things inside a title that are one whole whatever stands in them. Every part of the pattern is bounded or moves on at a
 * fixed sign, so the search is linear. What is in the group is affected; the others are locations.
 */
const ATOMS =
  /(\bCVE-\d{4}-\d{4,7}\b|\b[A-Za-z]:\\[^\s"'<>|]{1,260}|\b(?:HKLM|HKCU|HKEY_[A-Z_]{5,30})\\[^\s"'<>|]{1,260}|(?<![\w.)/])\/[\w.-]{1,64}(?:\/[\w.*-]{1,64}){1,20}\/?)|\bhttps?:\/\/[^\s"'<>]{1,500}|(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/gi;

const MAX_ATOMS = 24;

/** CVEs, paths and registry keys (affected), URLs and addresses (location) in a title, in order. */
export function findAtoms(name: string): readonly Piece[] {
  if (!/[\\/:.]|cve/i.test(name)) return [];
  return allMatches(ATOMS, name, MAX_ATOMS).map(({ index, 0: atom, 1: affected }) => ({
    start: index,
    end: index + atom.length,
    role: affected === undefined ? 'location' : 'affected',
  }));
}
