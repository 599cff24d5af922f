import type { Grammar, Piece } from '../reading.ts';

/** GuardDuty: `Purpose:Resource/Family.Mechanism!Artifact`; the resource is a kind of AWS resource. */
const FINDING_TYPE =
  /^([A-Za-z]{3,40}):(EC2|IAMUser|IAM|S3|Kubernetes|EKS|ECS|Runtime|Lambda|RDS|Container|Object|EBS)\/([\w&-]{1,80})(?:\.([\w-]{1,60}))?(?:!([\w.]{1,40}))?$/d;

/** A mechanism of one or two letters only numbers the variants. */
const VARIANT = 2;

/** Purpose and family say what is done, the resource what it is done to, mechanism and artefact where or over what. */
export const readFindingType: Grammar = ({ name }) => {
  const found = FINDING_TYPE.exec(name)?.indices;
  if (!found) return undefined;
  const roles = [undefined, 'activity', 'affected', 'activity', 'location', 'location'] as const;
  return roles.flatMap((role, i): Piece[] => {
    const span = found[i];
    if (role === undefined || span === undefined) return [];
    const [start, end] = span;
    return role === 'location' && end - start <= VARIANT ? [] : [{ start, end, role }];
  });
};
