import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding of the security checks that we answer with a reason instead of a change. */
export interface Acknowledgement {
  /** Rule, or rule with finding, as synth names it: `AwsSolutions-IAM5[Resource::*]`. */
  readonly id: string;
  readonly reason: string;
}

/** Answers findings on a construct and everything below it. */
export function acknowledge(construct: IConstruct, ...acknowledgements: readonly Acknowledgement[]): void {
  Validations.of(construct).acknowledge(
    ...acknowledgements.map(({ id, reason }) => ({ id: `AwsSolutions::${id}`, reason })),
  );
}
