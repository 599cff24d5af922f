import { textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';

/** Zeek's notice.log in JSON. The note type is the signature: a closed list, see `signature-tables/`. */
export const zeekNotice = defineJsonFormat({
  name: 'zeek-notice',
  title: 'Zeek notice',
  product: 'zeek',
  keys: ['note'],
  recognises: (json) => {
    const note = textAt(json, 'note');
    return note !== undefined && /^[A-Za-z0-9_]+::[A-Za-z0-9_]+$/.test(note);
  },
  reads: {
    id: ['uid'],
    name: ['note'],
    description: ['msg'],
    category: ['sub'],
    ruleId: ['note'],
    time: ['ts', '@timestamp'],
    sourceIp: ['id.orig_h', 'src', 'source.ip'],
    sourcePort: ['id.orig_p', 'source.port'],
    destinationIp: ['id.resp_h', 'dst', 'destination.ip'],
    destinationPort: ['id.resp_p', 'p', 'destination.port'],
    protocol: ['proto'],
    host: ['peer_descr', 'host.name'],
    file: ['file_desc'],
    logSource: ['_path', 'event.dataset'],
  },
  notes: ['There is no severity and no ATT&CK claim; the signature table speaks for the note types.'],
});
