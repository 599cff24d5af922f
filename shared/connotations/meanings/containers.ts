import { readMeanings } from './read-meanings.ts';

/** Containers and their platforms. */
export const CONTAINER_PARTS = readMeanings(
  'container',
  `
  Kubernetes, k8s, kube, kubernetes cluster | The platform that runs containers is involved. | part container | Kubernetes call odd | keyboard
  Docker, docker container, dockerd, docker daemon | The engine that runs containers is involved. | part container | Docker run at night | dock
  container, containers, containerized, containerd, podman, runc, cri-o | A fenced-off program environment is involved. | part container | New Container on host | contents
  container escape, container breakout, escape to host, container escaped, host escape, leaky vessels, runc escape | Somebody broke out of a container onto the machine beneath. | escape rights-raised gaining-rights container | Container Escape suspected | fire escape
  privileged container, privileged pod, privileged flag, privileged mode | A container was given the powers of the machine beneath. | create-resource rights-raised gaining-rights container | Privileged Pod started | privilege
  host path mount, hostpath, host mount, sensitive mount, hostpath volume, host filesystem, mounted host, sensitive host path, host path | Files of the machine beneath were handed to a container. | create-resource rights-raised gaining-rights container | hostPath volume in pod | path of the hostess
  host network, hostnetwork, host pid, hostpid, host ipc, host namespace | A container shares the network or programs of the machine beneath. | create-resource rights-raised gaining-rights container | hostNetwork pod | network hosting
  exec into pod, pods/exec, kubectl exec, exec pod, attach to pod, terminal shell in container, exec in container, docker exec, shell in container, container exec, exec into container | Somebody opened a prompt inside a running container. | run-command code-runs running-code container | pods/exec by user | executive
  pod, pods, pod created, new pod, create pod, pod creation | A group of containers is involved. | part container | Pod Created by anonymous | iPad
  daemonset, daemon set, deployment created, replicaset, statefulset, static pod, mirror pod | A container was set to run again and again. | create-resource access-kept staying container | DaemonSet in kube-system | demon
  kubernetes cronjob, k8s cronjob, cronjob created | A container is set to run at set times. | schedule access-kept staying container | K8s CronJob odd | crown jewels
  cluster admin, cluster role binding, clusterrolebinding, clusterrole, rolebinding, role binding | Power over the container platform was given. | change-rights rights-raised gaining-rights container | ClusterRoleBinding to anonymous | cluster bomb
  service account token, serviceaccount, serviceaccount token, mounted token, projected token | The key that a container carries for the platform is involved. | part read-secret secrets-stolen stealing-secrets container | ServiceAccount Token read | token of thanks
  kubernetes secrets, k8s secrets, list secrets, cluster secrets, secret enumeration kubernetes, configmap, config map, kubernetes secret | The platform's store of secrets is involved. | part read-secret secrets-stolen stealing-secrets container | Kubernetes Secrets listed | secretly
  kubelet, kubelet api, kube apiserver, api server, apiserver, kubernetes api, k8s api | The control interface of the container platform is involved. | part container network-service | Kubelet API open | cubicle
  kubectl, crictl, helm, k9s, oc client | A tool that steers the container platform was used. | container | kubectl in pod | cube control
  etcd | The platform's own store of everything is involved. | part container read-secret secrets-stolen | etcd open to net | etc
  kubernetes dashboard, k8s dashboard, kubeflow, rancher | The web page over the container platform is involved. | part container web-request | Kubernetes Dashboard open | dashing board
  anonymous kubernetes, system anonymous, unauthenticated kubernetes, anonymous request | Somebody without a name asked the platform. | log-in login-bypassed getting-in container | system:anonymous call | systematic
  docker api, docker remote api, exposed docker, port 2375, docker tcp | The control interface of a container machine stands open. | exposed container network-service getting-in | Exposed Docker API used | documentary
  malicious image, container image, image pulled, untrusted image, unknown image, untrusted registry, container drift, base image, public registry, container registry, docker registry | What a container is made from is involved. | part supply-chain container | Untrusted Image started | imagine
  binary drift, new executable in container, executable dropped in container, unexpected binary, drift detected | A program runs in a container that was not there when it was built. | run-program code-runs running-code container | Binary Drift in pod | daft
  kube system, kubernetes namespace, default namespace, namespace deleted, namespace created | A part of the container platform is involved. | part container | Pod in kube-system | names
  admission controller, validating webhook, mutating webhook, admission webhook, pod security policy, network policy deleted, opa gatekeeper | The check on what may run on the platform was touched. | change-settings defence-off hiding container | Admission Controller changed | admission ticket
  nodeport, node port, loadbalancer service, ingress created, exposed service kubernetes, service exposed | A door into the container platform was opened. | change-settings exposed container | NodePort opened | port of entry
  capabilities sys_admin, cap_sys_admin, sys admin capability, excessive capabilities, linux capabilities, added capability, sys_ptrace, seccomp, unconfined | A container was given special powers. | change-rights rights-raised gaining-rights container | CAP_SYS_ADMIN pod | capable
  coredns, kube dns, coredns poisoning, service mesh, istio, sidecar, sidecar injection | The inner network of the platform is involved. | part container | Sidecar Injection odd | side car park
  worker node, cluster node, kubernetes node, node shell, node debug, debug node, ephemeral container, debug container | A machine of the container platform is involved. | part container | Debug Container odd | notebook
  kubernetes event deletion, delete events, events deleted, audit policy changed, kubernetes audit | The record of the container platform is involved. | part delete traces-removed hiding container | Kubernetes Audit off | audition
  openshift, ocp, tanzu, nomad cluster, mesos | A container platform is involved. | part container | OpenShift token made | open shift work
  `,
);
