import { parseSyslog } from './syslog.ts';

/** QRadar's short form of RFC 5424: time and host, and the message at once. */
const SHORT = /^<\d{1,3}>1\s(\S{1,64})\s(\S{1,255})\s*$/;

/** Headers are short; what is longer is no header. */
const LONGEST = 512;

/** What the syslog header in front of a format's own line tells: when and where it was written. */
interface SyslogHeader {
  readonly time: string | undefined;
  readonly host: string | undefined;
}

/** Reads the syslog header that ends where a format's own line starts; nothing where there is none. */
export function readSyslogHeader(line: string, start: number): SyslogHeader | undefined {
  if (start <= 0 || start > LONGEST) return undefined;
  const head = line.slice(0, start);
  const short = SHORT.exec(head);
  if (short) return { time: short[1], host: short[2] };
  const header = parseSyslog(head);
  return header?.time === undefined && header?.host === undefined
    ? undefined
    : { time: header.time, host: header.host };
}
