/** A sentence with what it rests on: indexes of components, names of the alert's fields. Never without either. */
export interface Statement {
  readonly text: string;
  readonly because: readonly (number | string)[];
}
