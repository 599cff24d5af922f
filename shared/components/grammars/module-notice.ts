import { type Grammar, matchesWithin, roleOfEntry } from '../reading.ts';

/** Zeek: `Module::What_Happened`. */
const NOTICE = /^(\w{1,40})::(\w{1,80})$/d;

/** The module says where (mostly a protocol), the note what was done. */
export const readModuleNotice: Grammar = (reading) => {
  const [, module, note] = NOTICE.exec(reading.name)?.indices ?? [];
  if (!module || !note) return undefined;
  const [known] = matchesWithin(reading, module[0], module[1]);
  const role = (known && roleOfEntry(known.entry)) ?? 'location';
  return [
    { start: module[0], end: module[1], role },
    { start: note[0], end: note[1], role: 'activity' },
  ];
};
