import { type Grammar, matchesWithin, roleOfEntry } from '../reading.ts';

/** A program, then at most a few words until a switch. Bounded, so linear. */
const COMMAND =
  /^"?([^\s"]{2,260})"?((?:\s+[\w.\\/:"'-]{1,120}){0,3}?\s+(?:--?|\/)[A-Za-z?][\w-]{0,40}(?=[\s:=]|$)|\s+\|\s)/;
const PROGRAM = /\.(?:exe|com|bat|cmd|ps1|vbs|sh|py|dll)$|^(?:\.{0,2}\/|[A-Za-z]:\\)/i;
const SAID = 200;

/** A command line that stands where a name should: the program raises it, its arguments say what was done. */
export const readCommandLine: Grammar = (reading) => {
  const { name } = reading;
  const program = COMMAND.exec(name)?.[1];
  if (program === undefined) return undefined;
  const start = name.indexOf(program);
  const end = start + program.length;
  const known = matchesWithin(reading, start, end).some(({ entry }) => roleOfEntry(entry) === 'trigger');
  if (!PROGRAM.test(program) && !(known && /^[a-z0-9._-]+$/.test(program))) return undefined;
  const own = start + Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1;
  const from = end + name.slice(end).search(/[^\s"]/);
  const to = Math.min(name.trimEnd().length, from + SAID);
  return [
    { start: own, end, role: 'trigger' },
    { start: from, end: to, role: 'activity' },
  ];
};
