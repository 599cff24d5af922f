import { AlertError } from '../alert-error.ts';
import { buildAlert } from '../build-alert.ts';
import type { AlertFormat } from './format.ts';

/** A bare text: the signature and nothing else. Recognises any text. */
export const signature: AlertFormat<string> = {
  name: 'signature',
  title: 'Bare signature',
  input: 'text',
  reads: { name: ['the whole text'] },
  notes: ['Any text that no other format claims; line breaks and control characters become blanks.'],
  recognises: (text) => text.trim() !== '',
  toAlert: (text) => {
    if (!/\p{L}/u.test(text)) throw new AlertError('no_signature', 'a text without a letter is no signature');
    return buildAlert({ format: 'signature', name: text });
  },
};
