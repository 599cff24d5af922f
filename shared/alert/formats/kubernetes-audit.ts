import { hasAt, textAt } from '../json-path.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** `create pods/exec`; requests for no resource are called as their path. */
function nameOf(json: Json): string | undefined {
  const parts = [textAt(json, 'objectRef.resource'), textAt(json, 'objectRef.subresource')].filter(Boolean);
  const what = parts.length > 0 ? parts.join('/') : textAt(json, 'requestURI')?.split('?', 1)[0];
  return [textAt(json, 'verb'), what].filter(Boolean).join(' ') || undefined;
}

/** The audit log of Kubernetes' API server: what was done to which kind of resource is the signature. */
export const kubernetesAudit = defineJsonFormat({
  name: 'kubernetes-audit',
  title: 'Kubernetes audit event',
  product: 'kubernetes',
  keys: ['auditID'],
  recognises: (json) =>
    'auditID' in json && 'verb' in json && hasAt(json, 'objectRef', 'requestURI', 'objectRef.resource'),
  reads: {
    id: ['auditID'],
    name: ['verb'],
    description: ['responseStatus.message', 'responseStatus.reason', 'requestURI'],
    category: ['objectRef.resource'],
    time: ['requestReceivedTimestamp', 'stageTimestamp'],
    sourceIp: ['sourceIPs'],
    host: ['objectRef.name'],
    user: ['impersonatedUser.username', 'user.username'],
    commandLine: ['requestObject.spec.containers.command'],
    url: ['requestURI'],
    logSource: ['objectRef.resource', 'objectRef.namespace'],
  },
  notes: ['Called as the verb and the resource (`create pods/exec`).'],
  refine: (json) => ({ name: nameOf(json) }),
});
