import { readMeanings } from './read-meanings.ts';

/** What cloud watchers call what they find. */
export const FINDING_FAMILIES = readMeanings(
  'action',
  `
  InstanceCredentialExfiltration, credential exfiltration | Keys of a cloud machine were used somewhere else. | send-out secrets-stolen stealing-secrets cloud-machine | UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS | instance of credibility
  BlackholeTraffic, blackhole traffic, black hole traffic | A machine talks to an address that swallows everything. | connect-out controlled-remotely remote-control | Trojan:EC2/BlackholeTraffic | black holes in space
  DropPoint, drop point | A machine talks to a place where stolen data is collected. | send-out data-leaves taking-out | Trojan:EC2/DropPoint | drop the point
  DNSDataExfiltration, dns exfiltration, dns data exfiltration | Data is carried out in name look-ups. | send-out dns data-leaves taking-out | Trojan:EC2/DNSDataExfiltration | dns data
  MetadataDNSRebind, dns rebinding, dns rebind | A name was turned round to reach an inner address. | exploit inside-reached stealing-secrets cloud-machine | UnauthorizedAccess:EC2/MetadataDNSRebind | bind
  DriveBySourceTraffic | A machine fetched from a place that hits its visitors. | exploit code-runs getting-in website | Trojan:EC2/DriveBySourceTraffic!DNS | source of traffic
  PhishingDomainRequest, phishing domain | A name of a tricking page was looked up. | deceive user-tricked website | Trojan:EC2/PhishingDomainRequest!DNS | request domain
  TorClient, TorRelay, tor client, tor relay | A machine takes part in the network that hides who talks to whom. | hide controlled-remotely remote-control | UnauthorizedAccess:EC2/TorClient | tory client
  BitcoinTool, bitcoin tool | A machine talks to a mining pool. | mine resources-abused damage | CryptoCurrency:EC2/BitcoinTool.B!DNS | bit of tooling
  RDPBruteForce | Passwords are tried on the Windows remote desktop. | guess-password account-taken stealing-secrets remote-login | UnauthorizedAccess:EC2/RDPBruteForce | rapid brutes
  SSHBruteForce | Passwords are tried on the encrypted remote prompt. | guess-password account-taken stealing-secrets remote-login | UnauthorizedAccess:EC2/SSHBruteForce | brutal
  PortProbeUnprotectedPort, PortProbeEMRUnprotectedPort, unprotected port | An open door of a machine was tried from outside. | scan network-mapped scouting cloud-machine | Recon:EC2/PortProbeUnprotectedPort | sport
  NetworkPortUnusual, unusual network port, TrafficVolumeUnusual, unusual traffic volume | A machine talks in a way it never did. | connect-out | Behavior:EC2/NetworkPortUnusual | port wine
  RootCredentialUsage, root credential usage | The all-powerful account of the cloud was used. | log-in rights-raised cloud-account | Policy:IAMUser/RootCredentialUsage | root of use
  ConsoleLoginSuccess, ConsoleLoginSuccess.B | Somebody signed in to the cloud's web page in an unusual way. | log-in account-taken getting-in cloud-account | UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B | success
  S3 server access logging disabled, ServerAccessLoggingDisabled | Whether a storage records its readers was switched off. | disable-defence traces-removed hiding cloud-storage | Stealth:S3/ServerAccessLoggingDisabled | server log
  BucketAnonymousAccessGranted, BucketPublicAccessGranted, AccountBlockPublicAccessDisabled, BucketBlockPublicAccessDisabled | A storage was opened to everybody. | share exposed cloud-storage | Policy:S3/BucketAnonymousAccessGranted | anonymous bucketing
  PasswordPolicyChange | A guard of the cloud account was lowered. | disable-defence defence-off hiding cloud-account | Stealth:IAMUser/PasswordPolicyChange | policy
  AnonymousAccessGranted, AdminAccessToDefaultServiceAccount, ExposedDashboard, kubeflow dashboard exposed | The container platform was opened too far. | change-rights exposed container | Policy:Kubernetes/AnonymousAccessGranted | grants
  SuccessfulAnonymousAccess, successful anonymous access | Somebody without a name was let in. | log-in login-bypassed getting-in container | CredentialAccess:Kubernetes/SuccessfulAnonymousAccess | access
  ExecInKubeSystemPod, PrivilegedContainer, ContainerWithSensitiveMount | A container was given or used in a way that reaches the machine beneath. | escape rights-raised gaining-rights container | PrivilegeEscalation:Kubernetes/PrivilegedContainer | containment
  ReverseShell, reverse shell connection | A command prompt of ours is handed to somebody elsewhere. | run-command controlled-remotely running-code | Execution:Runtime/ReverseShell | shells
  NewBinaryExecuted, new binary executed, NewLibraryLoaded, SuspiciousTool, SuspiciousCommand | A program runs that was not there before or does not belong. | run-program code-runs running-code | Execution:Runtime/NewBinaryExecuted | bin
  DockerSocketAccessed, RuncContainerEscape, CGroupsReleaseAgentModified, ContainerMountsHostDirectory, UserfaultfdUsage | Somebody tries to break out of a container. | escape rights-raised gaining-rights container | PrivilegeEscalation:Runtime/DockerSocketAccessed | socks
  ProcessInjection.Proc, ProcessInjection.Ptrace, ProcessInjection.VirtualMemoryWrite | Foreign code was put into a running program. | inject code-runs hiding | DefenseEvasion:Runtime/ProcessInjection.Proc | proc
  SuspiciousFile, malicious file uploaded | A harmful file was found. | code-runs running-code | Execution:Container/SuspiciousFile | fileting
  CompromisedData, CompromisedCluster, CompromisedInstanceGroup | Several findings together say that it is in foreign hands. | account-taken cloud-account | AttackSequence:S3/CompromisedData | compromise
  AnomalousBehavior, anomalous behavior, anomalous behaviour | An account does what it never did. | cloud-account | Discovery:IAMUser/AnomalousBehavior | behave
  ssh interactive login, interactive ssh | Somebody signed in by the encrypted remote prompt. | log-in remote-login account | Interactive SSH on pod | interacting
  Interesting_Hostname_Login, Watched_Country_Login | Somebody signs in, or tries to, from a place worth a look. | log-in account | SSH::Watched_Country_Login | guests
  Random_Scan | Somebody looks which doors are open. | scan network-mapped scouting | Scan::Random_Scan | random
  SQL_Injection_Attacker, SQL_Injection_Victim | A database query was altered through the input. | exploit data-read getting-in web-application web-request | HTTP::SQL_Injection_Attacker | squill
  Invalid_Server_Cert, Certificate_Expired, Weak_Key, Old_Version | The other side's proof of identity does not hold. | | SSL::Invalid_Server_Cert | inverted
  traceroute | Somebody asks for the way through the network. | scan network-mapped scouting | Traceroute::Detected | trace metals
  `,
);
