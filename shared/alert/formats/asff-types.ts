/** The tactics in AWS's types of findings: `TTPs/Initial Access/…` names one in its second part, other namespaces none. */
export const tacticsInTypes = (types: readonly string[]): readonly string[] =>
  types.flatMap((type) => {
    const [namespace, category] = type.split('/');
    return namespace === 'TTPs' && category ? [category] : [];
  });
