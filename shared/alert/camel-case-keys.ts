import { isJson } from './json-path.ts';

const camelCase = (key: string): string =>
  key.includes('_') ? key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) : key;

/** A copy whose keys are in camelCase: `mitre_techniques` -> `mitreTechniques`. Values that are no objects stay as they are. */
export function camelCaseKeys(value: unknown, levels = 12): unknown {
  if (levels === 0) return undefined;
  if (Array.isArray(value)) return value.map((element) => camelCaseKeys(element, levels - 1));
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [camelCase(key), camelCaseKeys(member, levels - 1)]),
  );
}
