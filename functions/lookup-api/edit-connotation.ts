import type { ConnotationBody, ConnotationEdit } from '../../shared/connotations/edits/connotation-edit.ts';
import { termKey } from '../../shared/connotations/edits/term-key.ts';
import { LibraryError } from '../../shared/library/library-error.ts';
import type { ApiDependencies } from './api-dependencies.ts';
import { describeConnotation } from './describe-connotation.ts';
import { readExpectation } from './if-match.ts';
import type { Reply } from './route.ts';

/** An analyst's edit of a term; without a body what ships counts again. */
interface Edit {
  readonly term: string;
  readonly body: ConnotationBody | undefined;
  readonly comment: string | undefined;
  readonly author: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Tries against others who edit the same term. */
const TRIES = 20;

/** Appends an edit, whatever others do at the same time. Throws `LibraryError` `stale_revision`, `busy_entry`. */
export async function editConnotation(
  { connotations, knowledge, refreshKnowledge, now }: ApiDependencies,
  { term: written, body, comment, author, headers }: Edit,
): Promise<Reply> {
  const term = termKey(written);
  const expectation = readExpectation(headers);
  for (let tries = 0; tries < TRIES; tries++) {
    const current = (await connotations.read(term))?.revision ?? 0;
    const expected = expectation.kind === 'revision' ? expectation.revision : current;
    if (expected !== current || (expectation.kind === 'exists' && current === 0))
      throw new LibraryError('stale_revision', `the term is at revision ${current}: read it again, then edit`, current);
    const edit: ConnotationEdit = {
      term,
      revision: current + 1,
      author,
      at: now().toISOString(),
      ...(comment !== undefined && { comment }),
      ...(body && { body }),
    };
    if (!(await connotations.append(edit))) continue;
    await refreshKnowledge();
    const shown = describeConnotation(term, edit, await knowledge()) ?? {
      term,
      aliases: [],
      provenance: 'learned',
      revision: edit.revision,
      techniques: [],
    };
    return { status: 200, body: shown, headers: { etag: `"${edit.revision}"` } };
  }
  throw new LibraryError('busy_entry', 'too many others are editing this term just now; try again in a second');
}
