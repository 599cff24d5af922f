import * as z from 'zod';
import { AttackError } from './attack-error.ts';
import type { EntrySubject } from './impact-report.ts';

/** A labelled alert (`{"name", "techniques"}`) or a library entry (`{"signature", "signatureKey", "basis", "techniques"}`). */
const entryLine = z.object({
  name: z.string().optional(),
  signature: z.string().optional(),
  signatureKey: z.string().optional(),
  basis: z.string().optional(),
  techniques: z.array(z.string()).nullish(),
});

/** Reads one line of a library file. Throws `AttackError` `not_json` naming the line where it is none. */
export function readEntryLine(text: string, line: number): EntrySubject {
  const fail = (problem: string) =>
    new AttackError('not_json', `line ${line} of the library ${problem}; expected {"name", "techniques", ...}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw fail('is not JSON');
  }
  const entry = entryLine.safeParse(parsed);
  const signature = entry.success ? (entry.data.signature ?? entry.data.name) : undefined;
  if (!entry.success || signature === undefined) throw fail('has no name or no list of techniques');
  const { signatureKey, basis, techniques } = entry.data;
  return {
    key: signatureKey ?? `line-${line}`,
    signature,
    techniques: techniques ?? [],
    ...(basis !== undefined && { basis }),
  };
}
