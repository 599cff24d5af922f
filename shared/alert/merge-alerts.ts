import type { Alert } from './alert.ts';
import { joinLabels } from './vendor-labels.ts';

const joinTexts = (first: readonly string[] | undefined, second: readonly string[] | undefined): readonly string[] => [
  ...new Set([...(first ?? []), ...(second ?? [])]),
];

/**
 * Two readings of the same alert as one: what the first says stands, the second fills its gaps; claims, CVEs and log
 * sources of both count.
 */
export function mergeAlerts(first: Alert, second: Alert): Alert {
  const vendorLabels = joinLabels(first.vendorLabels ?? [], second.vendorLabels ?? []);
  const cves = joinTexts(first.cves, second.cves);
  const logSource = joinTexts(first.logSource, second.logSource);
  return {
    ...second,
    ...first,
    ...(vendorLabels.length > 0 ? { vendorLabels } : {}),
    ...(cves.length > 0 ? { cves } : {}),
    ...(logSource.length > 0 ? { logSource } : {}),
  };
}
