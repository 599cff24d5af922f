type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy without what is undefined: what a vendor did not say is absent, not empty. */
export function dropMissing<T extends object>(draft: T): Present<T> {
  const kept: Record<string, unknown> = {};
  for (const key in draft) if (draft[key] !== undefined) kept[key] = draft[key];
  return kept as Present<T>;
}
