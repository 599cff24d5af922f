import type { Endpoint } from './alert.ts';
import { cleanLine } from './clean-line.ts';
import { networkOfV4 } from './v4-address.ts';

/** One end of a connection as a format found it: nothing checked yet. */
export interface EndDraft {
  readonly ip?: unknown;
  readonly port?: unknown;
  readonly host?: unknown;
  readonly zone?: unknown;
}

function toPort(value: unknown): number | undefined {
  const port = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:.]{0,45}:[\da-f:.]{0,45}(?:%[\w.]{1,16})?)$/i;
/** SonicWall writes the interface and the host behind the port. */
const ADDRESS_AND_PORT = /^(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})(?::[\w.-]{0,64}){0,2}$/;

/** What stands where an address belongs. */
interface ReadAddress {
  readonly ip?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
}

const NO_ADDRESS: ReadAddress = { ip: undefined, host: undefined, port: undefined };

/** Vendors put host names and `address:port` where an address belongs. */
function readAddress(text: string | undefined): ReadAddress {
  if (text === undefined) return NO_ADDRESS;
  if (networkOfV4(text) !== undefined) return { ip: text, host: undefined, port: undefined };
  const both = ADDRESS_AND_PORT.exec(text);
  if (both) return { ip: both[1], host: undefined, port: both[2] };
  const isAddress = ADDRESS.test(text);
  return { ip: isAddress ? text : undefined, host: isAddress ? undefined : text, port: undefined };
}

/** One end of a connection: what of it is an address, a port, a host name, a zone; nothing where none of them is. */
export function readEnd(draft: EndDraft | undefined): Endpoint | undefined {
  if (!draft) return undefined;
  const address = readAddress(cleanLine(draft.ip, 256));
  const port = toPort(draft.port) ?? toPort(address.port);
  const host = cleanLine(draft.host, 256) ?? address.host;
  const zone = cleanLine(draft.zone, 128);
  const end: { -readonly [F in keyof Endpoint]: Endpoint[F] } = {};
  if (address.ip !== undefined) end.ip = address.ip;
  if (port !== undefined) end.port = port;
  if (host !== undefined) end.host = host;
  if (zone !== undefined) end.zone = zone;
  return (address.ip ?? port ?? host ?? zone) === undefined ? undefined : end;
}
