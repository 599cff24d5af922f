import type { Dataset } from './dataset.ts';

/**
 * A dataset as the text that ships: one technique a line, keys in a fixed order, so that a new release is a readable
 * change. The same dataset gives the same bytes.
 */
export function encodeDataset(dataset: Dataset): string {
  const { domain, version, released, tactics, techniques } = dataset;
  const head = JSON.stringify({ domain, version, ...(released !== undefined && { released }) }).slice(0, -1);
  const rows = techniques.map((technique) => JSON.stringify(technique)).join(',\n');
  return `${head},\n"tactics":${JSON.stringify(tactics)},\n"techniques":[\n${rows}\n]}\n`;
}
