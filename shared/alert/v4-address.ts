const DOT = 0x2e;

/**
 * The first two numbers of an IPv4 address as one (`10.1.2.3` -> 10001), which is what tells private networks apart;
 * nothing where the text is no address: four groups of one to three digits. By hand, since every alert has two.
 */
export function networkOfV4(text: string): number | undefined {
  let dots = 0;
  let digits = 0;
  let group = 0;
  let network = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOT && digits > 0 && dots < 3) {
      if (dots < 2) network = network * 1_000 + group;
      digits = 0;
      group = 0;
      dots++;
    } else if (code >= 0x30 && code <= 0x39 && digits < 3) {
      group = group * 10 + code - 0x30;
      digits++;
    } else return undefined;
  }
  return dots === 3 && digits > 0 ? network : undefined;
}
