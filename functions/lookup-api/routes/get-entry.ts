import type { LibraryRecord } from '../../../shared/library/library-store.ts';
import { ApiProblem } from '../problem.ts';
import { defineRoute, type Reply } from '../route.ts';
import { signatureKeyParams } from '../schemas/common.ts';
import { entryDetail } from '../schemas/entry.ts';

/** An entry as the API shows it, with its revision as the ETag that a decision sends back as `If-Match`. */
export const toEntryReply = ({ entry, standing }: LibraryRecord): Reply => ({
  status: 200,
  body: { ...entry, decisions: standing.decisions, claims: standing.claims },
  headers: { etag: `"${entry.revision}"`, 'cache-control': 'private, no-cache' },
});

/** `GET /v1/library/{signatureKey}`: what is held about one signature. */
export const getEntry = defineRoute({
  method: 'GET',
  path: '/v1/library/{signatureKey}',
  scope: 'lookup:read',
  summary: 'What is known about one signature, who said so, and how often it was seen',
  params: signatureKeyParams,
  replies: { 200: entryDetail },
  problems: ['no_such_entry'],
  example: { params: { signatureKey: 'example' }, status: 200 },
  async handle({ params: { signatureKey } }, { library }) {
    const record = (await library.read([signatureKey])).get(signatureKey);
    if (!record) throw new ApiProblem('no_such_entry', 'this signature was never seen, imported or decided');
    return toEntryReply({ ...record, entry: { ...record.entry, ...(await library.countSightings(record.entry)) } });
  },
});
