import * as z from 'zod';

/** What a deployment may choose, by CDK context (`-c name=value`); everything has a default. */
const optionsSchema = z.object({
  /** Issuer of tokens, for a JWT authorizer in place of IAM (needs `jwtAudience` too). */
  jwtIssuer: z.url({ protocol: /^https$/ }).optional(),
  jwtAudience: z.string().min(1).optional(),
  /** Days that mapped alerts are kept. */
  alertRetentionDays: z.coerce.number().int().min(1).max(3_650).default(400),
  /** Where new ATT&CK releases are looked up; MITRE's own index when absent. */
  attackIndexUrl: z.url({ protocol: /^https$/ }).optional(),
  /** Who is told by mail when an alarm goes off. */
  alarmEmail: z.email().optional(),
});

export type DeploymentOptions = z.infer<typeof optionsSchema>;

/** A context value is wrong; the message names it. */
class DeploymentOptionsError extends Error {
  override readonly name = 'DeploymentOptionsError';
  readonly code = 'invalid_context';
}

/** Reads the options out of the CDK's context. Throws `DeploymentOptionsError` naming every wrong one. */
export function readDeploymentOptions(context: (name: string) => unknown): DeploymentOptions {
  const names = Object.keys(optionsSchema.shape);
  const given = names.flatMap((name) => {
    const value = context(name);
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  const result = optionsSchema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new DeploymentOptionsError(`wrong context values (-c name=value): ${faults.join('; ')}`);
  }
  const { jwtIssuer, jwtAudience } = result.data;
  if ((jwtIssuer === undefined) !== (jwtAudience === undefined))
    throw new DeploymentOptionsError('jwtIssuer and jwtAudience go together');
  return result.data;
}
