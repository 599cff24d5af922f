import { splitWords, type Word } from '../../text/split-words.ts';
import type { Grammar, Piece } from '../reading.ts';

/** Verbs that cloud services begin or end their action names with. */
const VERBS: ReadonlySet<string> = new Set(
  'accept access activate add allocate allow apply approve archive assign associate assume attach authorize authorise backup batch block bulk cancel change clear clone close complete confirm connect consent convert copy create deactivate decrypt delete deny deploy deregister describe destroy detach disable disassociate disconnect download enable encrypt enroll escalate evaluate exec execute export fail federate filter force generate get grant impersonate import initiate insert install invite invoke issue join leave list load lock login logout mark merge modify move open overwrite patch post promote propose provision publish purge push put query read reboot receive recover redeem refresh register reject release remove rename replace report request reset resize resolve restart restore restrict resume retire retrieve revoke rotate run save scan schedule search select send set share sign simulate snapshot start stop submit subscribe suspend switch sync tag terminate test transfer trigger unassign unblock uninstall unlink unlock unshare unsubscribe untag update upgrade upload validate verify view write override authenticate'.split(
    ' ',
  ),
);

/** Azure puts this behind what is not a plain read, write or delete. */
const AZURE_ENDING = '/action';
/** One name without blanks: a service, then the action, in the ways of AWS, Azure, Google, Okta, GitHub, Kubernetes. */
const ACTION_NAME = /^[A-Za-z][\w.-]{0,80}(?:[:/][\w.-]{1,80}){0,8}$/;
const SERVICE_HOST = /\.(?:amazonaws|googleapis|azure|microsoft)\.com$/i;
const LOWER_DOTTED = /^[a-z][a-z0-9_]*\./;

const isVerb = ({ word }: Word): boolean => VERBS.has(word);

/** `CreateAccessKey`, `add_member`, `deleteBucket`: verb and thing; `roleAssignments/write`: the verb stands last. */
function splitAction(words: readonly Word[], end: number): Piece[] | undefined {
  const [first, second] = words;
  const last = words.at(-1);
  if (first && isVerb(first)) {
    const verb: Piece = { start: first.start, end: first.end, role: 'activity' };
    return second ? [verb, { start: second.start, end, role: 'affected' }] : [verb];
  }
  if (first && last && isVerb(last)) {
    const before = words.at(-2);
    const thing: Piece = { start: first.start, end: before?.end ?? first.end, role: 'affected' };
    return [thing, { start: last.start, end: last.end, role: 'activity' }];
  }
  return undefined;
}

/** Where the last step of the name begins: after the last `:` or `/`, else after the last dot. */
function lastStep(name: string): number {
  const hard = Math.max(name.lastIndexOf(':'), name.lastIndexOf('/'));
  return (hard >= 0 ? hard : name.lastIndexOf('.')) + 1;
}

function wordsFrom(name: string, from: number): readonly Word[] {
  return splitWords(name.slice(from)).flatMap((chunk) =>
    (chunk.humps ?? [chunk]).map(({ word, start, end }) => ({ word, start: start + from, end: end + from })),
  );
}

/** A dotted name is an action only where it cannot be a product's: a service host, a lower-case path, or no dot at all. */
const mayBeAction = (name: string, at: number): boolean =>
  name.length <= 200 && ACTION_NAME.test(name) && (name[at - 1] !== '.' || LOWER_DOTTED.test(name));

/** Calls of cloud services: `iam:CreateAccessKey`, `DeleteTrail`, `Microsoft.Authorization/roleAssignments/write`, `user.lifecycle.suspend`. */
export const readApiAction: Grammar = ({ name: whole }) => {
  const name = whole.endsWith(AZURE_ENDING) ? whole.slice(0, -AZURE_ENDING.length) : whole;
  const at = lastStep(name);
  if (!mayBeAction(name, at)) return undefined;
  const words = wordsFrom(name, at);
  if (at === 0 && words.length < 2) return undefined;
  const action = splitAction(words, name.length);
  if (!action) return undefined;
  const service = name.slice(0, Math.max(0, at - 1));
  if (service === '') return action;
  const rest = service.search(/[/:]/);
  const trigger: Piece = {
    start: 0,
    end: rest < 0 || SERVICE_HOST.test(service) ? service.length : rest,
    role: 'trigger',
  };
  const between: Piece[] =
    trigger.end < service.length ? [{ start: trigger.end + 1, end: service.length, role: 'affected' }] : [];
  return [trigger, ...between, ...action];
};
