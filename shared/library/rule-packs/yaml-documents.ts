import { parseAllDocuments } from 'yaml';

export type YamlObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is YamlObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The strings of a value that is one or a list of them. */
export const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

/** A document of a YAML file as plain data, or why it is none. Aliases are bounded, custom tags mean nothing. */
export type YamlDocument = { readonly value: unknown } | { readonly error: string };

/** Reads every document of a YAML text. Never throws. */
export function readYamlDocuments(text: string): readonly YamlDocument[] {
  try {
    const documents = parseAllDocuments(text, { schema: 'core', strict: false, logLevel: 'silent', uniqueKeys: false });
    return [...documents].map((document) => {
      const [first] = document.errors;
      return first
        ? { error: first.message.slice(0, 200) }
        : { value: document.toJS({ maxAliasCount: 100 }) as unknown };
    });
  } catch (error) {
    return [{ error: error instanceof Error ? error.message.slice(0, 200) : 'unreadable' }];
  }
}
