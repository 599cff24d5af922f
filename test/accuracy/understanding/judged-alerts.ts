import type { Alert } from '../../../shared/alert/alert.ts';

/** An alert of our own writing with what an analyst, going through them by hand, found right. */
interface JudgedAlert {
  readonly alert: Omit<Alert, 'format'>;
  /** `role: text`, in order; parts of other fields with the field's name before it. */
  readonly components: readonly string[];
  readonly sentences: readonly string[];
}

/** Judged by hand, one by one. Where the product says otherwise, judge again before changing a line. */
export const JUDGED_ALERTS: readonly JudgedAlert[] = [
  {
    alert: {
      name: 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution',
      source: {
        ip: '203.0.113.7',
      },
      destination: {
        ip: '10.0.0.5',
      },
    },
    components: [
      'trigger: vBulletin',
      'location: Routestring',
      'affected: widgetConfig',
      'activity: Remote.Code.Execution',
    ],
    sentences: [
      'A public-facing web application (vBulletin, community forum software) was the target.',
      "Code of the attacker's choosing would run on the system that was hit.",
      'It came from outside (203.0.113.7) to a system of ours (10.0.0.5).',
      'If it worked, it was a way into our network.',
    ],
  },
  {
    alert: {
      name: 'vBulletin.Routestring.widgetConfig.Remote.Code.Execution',
      source: {
        ip: '10.0.0.9',
      },
      destination: {
        ip: '10.0.0.5',
      },
    },
    components: [
      'trigger: vBulletin',
      'location: Routestring',
      'affected: widgetConfig',
      'activity: Remote.Code.Execution',
    ],
    sentences: [
      'An inner web application (vBulletin, community forum software) was the target.',
      "Code of the attacker's choosing would run on the system that was hit.",
      'Both ends are inside our network: it went from one inner system (10.0.0.9) to another (10.0.0.5).',
      'Whoever did this was already inside and was trying to reach a further system.',
    ],
  },
  {
    alert: {
      name: 'Confluence.Macro.Preview.Path.Traversal',
      source: {
        ip: '198.51.100.4',
      },
      destination: {
        ip: '192.168.4.4',
      },
    },
    components: ['trigger: Confluence', 'affected: Macro', 'affected: Preview', 'activity: Path.Traversal'],
    sentences: [
      'A public-facing web application (Atlassian Confluence, a team wiki) was the target.',
      'The file path was walked out of its folder to reach files that were not meant to be served.',
      'It came from outside (198.51.100.4) to a system of ours (192.168.4.4).',
      'If it worked, it was a way into our network.',
    ],
  },
  {
    alert: {
      name: 'D-Link.HNAP.SOAPAction.Command.Injection',
      source: {
        ip: '198.51.100.4',
      },
      destination: {
        ip: '10.2.0.1',
      },
    },
    components: ['trigger: D-Link', 'location: HNAP', 'location: SOAPAction', 'activity: Command.Injection'],
    sentences: [
      'A public-facing network device (D-Link, a router or camera maker) was the target.',
      'Input was made to run as a system command on the server.',
      'It came from outside (198.51.100.4) to a system of ours (10.2.0.1).',
      'If it worked, it was a way into our network.',
    ],
  },
  {
    alert: {
      name: 'MS.Windows.SMB.Server.Memory.Corruption',
      source: {
        ip: '10.0.0.8',
      },
      destination: {
        ip: '10.0.0.9',
      },
    },
    components: ['trigger: MS.Windows', 'location: SMB', 'affected: Server', 'activity: Memory.Corruption'],
    sentences: [
      'It happened on Microsoft Windows.',
      "The program's memory was upset so that it crashes or runs foreign code.",
      'Both ends are inside our network: it went from one inner system (10.0.0.8) to another (10.0.0.9).',
      'Whoever did this was already inside and was trying to reach a further system.',
    ],
  },
  {
    alert: {
      name: 'PHP.Foo.Gallery.Arbitrary.File.Upload',
    },
    components: ['trigger: PHP', 'location: Foo', 'affected: Gallery', 'activity: Arbitrary.File.Upload'],
    sentences: [
      'A web application (PHP, the language of many web pages), usually public-facing, was the target.',
      "A file of the attacker's choosing, often a web shell, could be placed on the server.",
    ],
  },
  {
    alert: {
      name: 'Zyxel.IKE.Packet.Decoder.Command.Injection',
      direction: 'inbound',
    },
    components: [
      'trigger: Zyxel',
      'location: IKE',
      'affected: Packet',
      'affected: Decoder',
      'activity: Command.Injection',
    ],
    sentences: [
      'A public-facing network device (Zyxel, a firewall and router maker) was the target.',
      'Input was made to run as a system command on the server.',
      'It came from outside to a system of ours.',
      'If it worked, it was a way into our network.',
    ],
  },
  {
    alert: {
      name: 'ET WEB_SPECIFIC_APPS Joomla com_widget id Parameter SQL Injection Attempt',
      source: {
        ip: '203.0.113.9',
      },
      destination: {
        ip: '10.0.0.7',
      },
    },
    components: [
      'location: WEB_SPECIFIC_APPS',
      'trigger: Joomla',
      'affected: com_widget id Parameter',
      'activity: SQL Injection',
    ],
    sentences: [
      'A public-facing web application (Joomla, a website management system) was the target.',
      'A database query was altered through the input, so records could be read, changed or a login skipped.',
      'It came from outside (203.0.113.9) to a system of ours (10.0.0.7).',
      'If it worked, it was a way into our network.',
    ],
  },
  {
    alert: {
      name: 'ET SCAN Nmap Probe of Web Server M2',
      source: {
        ip: '203.0.113.9',
      },
      destination: {
        ip: '10.0.0.7',
      },
    },
    components: ['activity: SCAN', 'trigger: Nmap', 'activity: Probe', 'location: Web Server'],
    sentences: [
      'A public-facing web application was the target.',
      'Somebody looks what is there.',
      'nmap is a tool that looks for machines and their open doors.',
      'It came from outside (203.0.113.9) to a system of ours (10.0.0.7).',
    ],
  },
  {
    alert: {
      name: 'ET MALWARE AsyncRAT CnC Beacon',
      source: {
        ip: '10.0.0.7',
      },
      destination: {
        ip: '203.0.113.9',
      },
    },
    components: ['activity: MALWARE', 'trigger: AsyncRAT', 'activity: CnC Beacon'],
    sentences: [
      'AsyncRAT is a remote control program of intruders.',
      "A machine of ours takes orders from an attacker's server.",
      'It went from a system of ours (10.0.0.7) to the outside (203.0.113.9).',
      'So the system of ours may well be in foreign hands.',
    ],
  },
  {
    alert: {
      name: 'ET PHISHING Parcel Themed Credential Phish Landing Page',
    },
    components: [
      'activity: PHISHING',
      'trigger: Parcel',
      'activity: Themed Credential Phish Landing',
      'affected: Page',
    ],
    sentences: [
      'A page poses as a sign-in to catch names and passwords.',
      'A message or page is made to trick somebody into giving something away.',
    ],
  },
  {
    alert: {
      name: 'GPL FTP Anonymous Login Attempt',
    },
    components: ['location: FTP', 'activity: Anonymous Login'],
    sentences: ['Somebody came in without giving a name.', 'It was tried; whether it worked is not said.'],
  },
  {
    alert: {
      name: 'SERVER-WEBAPP Tomcat manager arbitrary file upload attempt',
    },
    components: ['location: SERVER-WEBAPP', 'trigger: Tomcat', 'affected: manager', 'activity: arbitrary file upload'],
    sentences: [
      'A web application (Apache Tomcat, a server of Java web applications), usually public-facing, was the target.',
      "A file of the attacker's choosing, often a web shell, could be placed on the server.",
      'It was tried; whether it worked is not said.',
    ],
  },
  {
    alert: {
      name: 'MALWARE-CNC Win.Trojan.Qakbot outbound connection',
    },
    components: [
      'activity: MALWARE-CNC',
      'location: Win',
      'trigger: Trojan',
      'trigger: Qakbot',
      'activity: outbound connection',
    ],
    sentences: [
      "A machine of ours takes orders from an attacker's server.",
      'QakBot is a mail-borne thief and door opener for ransomware.',
    ],
  },
  {
    alert: {
      name: 'Apache Log4j Remote Code Execution Vulnerability(91991)',
      source: {
        zone: 'untrust',
      },
      destination: {
        zone: 'dmz',
      },
    },
    components: ['trigger: Apache Log4j', 'activity: Remote Code Execution Vulnerability'],
    sentences: [
      'A public-facing server (Apache Log4j, a logging library inside many Java servers) was the target.',
      "Code of the attacker's choosing would run on the system that was hit.",
      'It came from outside to a system of ours.',
      'If it worked, it was a way into our network.',
    ],
  },
  {
    alert: {
      name: 'Suspicious DNS Tunneling Traffic(85021)',
    },
    components: ['activity: DNS Tunneling', 'affected: Traffic'],
    sentences: ['Traffic is hidden inside other traffic.'],
  },
  {
    alert: {
      name: 'Trojan:Win32/Emotet.PA!MTB',
    },
    components: ['activity: Trojan', 'location: Win32', 'trigger: Emotet'],
    sentences: [
      'Emotet is a mail-borne program that opens the door for others.',
      'A harmful program posing as something harmless was found.',
    ],
  },
  {
    alert: {
      name: 'Ransom:Win32/LockBit.B',
      host: 'fs-2',
    },
    components: ['activity: Ransom', 'location: Win32', 'trigger: LockBit'],
    sentences: ['LockBit is a ransom program for hire.', 'It was seen on fs-2.'],
  },
  {
    alert: {
      name: 'HackTool:Win32/Mimikatz.D',
    },
    components: ['activity: HackTool', 'location: Win32', 'trigger: Mimikatz'],
    sentences: ['Mimikatz is a tool that draws passwords and tickets out of Windows memory.'],
  },
  {
    alert: {
      name: 'HEUR:Backdoor.Linux.Mirai.b',
    },
    components: ['activity: Backdoor', 'location: Linux', 'trigger: Mirai'],
    sentences: [
      'It happened on Linux.',
      'Mirai is a worm of cameras and routers that floods others.',
      'A hidden way into a machine was found, through which somebody outside can come back.',
    ],
  },
  {
    alert: {
      name: 'Exploit.MSOffice.Foo.gen',
    },
    components: ['activity: Exploit', 'location: MSOffice', 'trigger: Foo'],
    sentences: [
      'A document program (Microsoft Office, the office document suite) was the target.',
      'A known hole in software was used.',
    ],
  },
  {
    alert: {
      name: 'JS/Downloader.AK!tr',
    },
    components: ['location: JS', 'activity: Downloader', 'trigger: AK'],
    sentences: ['A program that fetches further harmful programs was found.'],
  },
  {
    alert: {
      name: 'Recon:EC2/PortProbeUnprotectedPort',
    },
    components: ['activity: Recon', 'affected: EC2', 'activity: PortProbeUnprotectedPort'],
    sentences: [
      "A machine in the cloud (Amazon EC2, Amazon's virtual machines) was the target.",
      'An open door of a machine was tried from outside.',
      'Somebody looks around to learn what is there.',
    ],
  },
  {
    alert: {
      name: 'CryptoCurrency:EC2/BitcoinTool.B!DNS',
    },
    components: ['activity: CryptoCurrency', 'affected: EC2', 'activity: BitcoinTool', 'location: DNS'],
    sentences: [
      "A machine in the cloud (Amazon EC2, Amazon's virtual machines) was the target.",
      'A machine talks to a mining pool.',
    ],
  },
  {
    alert: {
      name: 'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
      user: 'ci-role',
    },
    components: [
      'activity: UnauthorizedAccess',
      'affected: IAMUser',
      'activity: InstanceCredentialExfiltration',
      'location: OutsideAWS',
    ],
    sentences: [
      "A cloud account (AWS IAM, the keeper of accounts and rights in Amazon's cloud) was the target.",
      'Keys of a cloud machine were used somewhere else.',
      'It was seen under the account ci-role.',
    ],
  },
  {
    alert: {
      name: 'PrivilegeEscalation:Kubernetes/PrivilegedContainer',
    },
    components: ['activity: PrivilegeEscalation', 'affected: Kubernetes', 'activity: PrivilegedContainer'],
    sentences: [
      'A container platform was the target.',
      'Somebody gains more rights than they were given.',
      'A container was given or used in a way that reaches the machine beneath.',
    ],
  },
  {
    alert: {
      name: 'Stealth:IAMUser/CloudTrailLoggingDisabled',
    },
    components: ['activity: Stealth', 'affected: IAMUser', 'activity: CloudTrailLoggingDisabled'],
    sentences: [
      "A cloud account (AWS IAM, the keeper of accounts and rights in Amazon's cloud) was the target.",
      'The record of what is done in the account was cut off.',
    ],
  },
  {
    alert: {
      name: 'SSH::Password_Guessing',
      source: {
        ip: '198.51.100.20',
      },
      destination: {
        ip: '10.0.0.3',
      },
    },
    components: ['location: SSH', 'activity: Password_Guessing'],
    sentences: [
      'An account was the target.',
      'Passwords are tried one after another until one fits.',
      'It came from outside (198.51.100.20) to a system of ours (10.0.0.3).',
    ],
  },
  {
    alert: {
      name: 'Scan::Port_Scan',
      source: {
        ip: '10.0.0.3',
      },
      destination: {
        ip: '10.0.0.4',
      },
    },
    components: ['activity: Scan', 'activity: Port_Scan'],
    sentences: [
      'Somebody looks which doors of a machine are open.',
      'Both ends are inside our network: it went from one inner system (10.0.0.3) to another (10.0.0.4).',
      'Whoever looks around there is already inside.',
    ],
  },
  {
    alert: {
      name: 'iam:CreateAccessKey',
      user: 'intern',
    },
    components: ['trigger: iam', 'activity: Create', 'affected: AccessKey'],
    sentences: [
      'It concerns IAM, the keeper of accounts and rights in a cloud.',
      'A lasting key to the cloud account was made.',
      'It was seen under the account intern.',
    ],
  },
  {
    alert: {
      name: 'DeleteTrail',
      user: 'ops',
    },
    components: ['activity: Delete', 'affected: Trail'],
    sentences: [
      'A cloud account was the target.',
      'The record of what is done in the account was cut off.',
      'It was seen under the account ops.',
    ],
  },
  {
    alert: {
      name: 'PutBucketPolicy',
    },
    components: ['activity: Put', 'affected: BucketPolicy'],
    sentences: ['Who may read a storage was changed.'],
  },
  {
    alert: {
      name: 'Microsoft.Authorization/roleAssignments/write',
    },
    components: ['trigger: Microsoft.Authorization', 'affected: roleAssignments', 'activity: write'],
    sentences: ['An account was given the rights of a role.'],
  },
  {
    alert: {
      name: 'google.iam.admin.v1.CreateServiceAccountKey',
    },
    components: ['trigger: google.iam.admin.v1', 'activity: Create', 'affected: ServiceAccountKey'],
    sentences: [
      'A cloud account (IAM, the keeper of accounts and rights in a cloud) was the target.',
      "A program's account or its lasting key was made.",
    ],
  },
  {
    alert: {
      name: 'user.mfa.factor.deactivate',
    },
    components: ['trigger: user.mfa.factor', 'activity: deactivate'],
    sentences: ['The second sign-in step was walked around or set anew.'],
  },
  {
    alert: {
      name: 'SuspiciousServiceInstall',
      host: 'srv-1',
    },
    components: ['affected: SuspiciousService', 'activity: Install'],
    sentences: ['A program was set up to run in the background with high rights.', 'It was seen on srv-1.'],
  },
  {
    alert: {
      name: 'CredentialDumpingLSASS',
      host: 'dc-1',
      user: 'svc-x',
    },
    components: ['activity: CredentialDumpingLSASS'],
    sentences: [
      'The memory where Windows keeps passwords was written to a file or read.',
      'It was seen on dc-1 under the account svc-x.',
    ],
  },
  {
    alert: {
      name: 'sshd: authentication failure',
      user: 'root',
    },
    components: ['location: sshd', 'activity: authentication failure'],
    sentences: ['Somebody tried to sign in and was refused.', 'It was seen under the account root.'],
  },
  {
    alert: {
      name: 'User added to Domain Admins group',
      user: 'helpdesk',
    },
    components: ['activity: User added to Domain Admins', 'affected: group'],
    sentences: [
      'The directory of accounts was the target.',
      'An account was given power over the whole domain.',
      'It was seen under the account helpdesk.',
    ],
  },
  {
    alert: {
      name: 'New local user created on database server',
    },
    components: ['activity: New local user created', 'location: database server'],
    sentences: ['A new account came to be.'],
  },
  {
    alert: {
      name: 'Windows security event log cleared',
      host: 'dc-2',
    },
    components: ['trigger: Windows', 'affected: security', 'activity: event log cleared'],
    sentences: ['It happened on Microsoft Windows.', 'Records of what happened were wiped.', 'It was seen on dc-2.'],
  },
  {
    alert: {
      name: 'Shadow copies deleted by vssadmin',
      host: 'fs-1',
    },
    components: ['activity: Shadow copies deleted', 'trigger: vssadmin'],
    sentences: [
      'The copies that one restores from are deleted, as before ransom demands.',
      'vssadmin is a Windows tool over backups and start-up, often used to stop restoring.',
      'It was seen on fs-1.',
    ],
  },
  {
    alert: {
      name: 'LSASS memory read by unknown process',
      process: 'C:\\\\temp\\\\x.exe',
    },
    components: ['affected: LSASS memory', 'activity: read', 'affected: process', 'process trigger: x.exe'],
    sentences: ['The Windows program that keeps the passwords of whoever is signed in is involved.'],
  },
  {
    alert: {
      name: 'Kerberoasting from workstation',
      host: 'pc-4',
    },
    components: ['activity: Kerberoasting', 'affected: workstation'],
    sentences: [
      'The directory of accounts was the target.',
      'Tickets of service accounts were collected to find their passwords at leisure.',
      'It was seen on pc-4.',
    ],
  },
  {
    alert: {
      name: 'Lateral movement over WMI',
      source: {
        ip: '10.0.0.1',
      },
      destination: {
        ip: '10.0.0.2',
      },
    },
    components: ['activity: Lateral movement', 'location: WMI'],
    sentences: [
      'Somebody goes on from one machine of ours to the next.',
      'Both ends are inside our network: it went from one inner system (10.0.0.1) to another (10.0.0.2).',
    ],
  },
  {
    alert: {
      name: 'Impossible travel for finance user',
      user: 'a.b',
    },
    components: ['activity: Impossible travel', 'affected: finance', 'affected: user'],
    sentences: [
      'The same account signed in from places too far apart to be one person.',
      'It was seen under the account a.b.',
    ],
  },
  {
    alert: {
      name: 'Okta MFA factor reset by administrator',
    },
    components: ['trigger: Okta', 'activity: MFA factor reset', 'affected: administrator'],
    sentences: [
      'It concerns Okta, a sign-in service for many applications.',
      'The second sign-in step was walked around or set anew.',
    ],
  },
  {
    alert: {
      name: 'OAuth consent given to unknown application',
    },
    components: ['activity: OAuth consent given', 'affected: application'],
    sentences: ["An application was allowed into somebody's data."],
  },
  {
    alert: {
      name: 'Suspicious inbox rule hides payment mail',
    },
    components: ['activity: Suspicious inbox rule hides', 'affected: payment', 'affected: mail'],
    sentences: ['A mail system was the target.', "A rule was set that moves or hides somebody's mail."],
  },
  {
    alert: {
      name: 'Anonymous link created for payroll folder in OneDrive',
    },
    components: ['activity: Anonymous link created', 'affected: payroll', 'affected: folder', 'trigger: OneDrive'],
    sentences: ["It concerns OneDrive, Microsoft's file storage for people.", 'Files were opened to people outside.'],
  },
  {
    alert: {
      name: 'GitHub repository made public',
    },
    components: ['trigger: GitHub', 'activity: repository made public'],
    sentences: ['It concerns GitHub, a code hosting service.', 'Code was opened to everybody.'],
  },
  {
    alert: {
      name: 'Kubernetes pod with hostPath volume created',
    },
    components: ['affected: Kubernetes pod', 'activity: hostPath volume created'],
    sentences: ['Files of the machine beneath were handed to a container.'],
  },
  {
    alert: {
      name: 'Terminal shell in container',
      process: 'bash',
    },
    components: ['activity: Terminal shell in container', 'process trigger: bash'],
    sentences: ['A container platform was the target.', 'Somebody opened a prompt inside a running container.'],
  },
  {
    alert: {
      name: 'Crontab entry runs curl pipe bash',
    },
    components: ['trigger: Crontab', 'affected: entry', 'activity: runs curl pipe bash'],
    sentences: ['A script was fetched and run at once, unread.', 'crontab is the list of what Unix runs at set times.'],
  },
  {
    alert: {
      name: 'Large upload to rare host',
      source: {
        ip: '10.0.0.7',
      },
      destination: {
        ip: '203.0.113.80',
      },
    },
    components: ['activity: Large upload', 'affected: host'],
    sentences: [
      'Unusually much data was moved.',
      'It went from a system of ours (10.0.0.7) to the outside (203.0.113.80).',
    ],
  },
  {
    alert: {
      name: 'Modbus write to PLC from office network',
    },
    components: ['activity: Modbus write to PLC', 'affected: office', 'affected: network'],
    sentences: ['The controls of a machine or plant were altered or stopped.'],
  },
  {
    alert: {
      name: 'SYN flood against web farm',
      direction: 'inbound',
    },
    components: ['activity: SYN flood', 'affected: web farm'],
    sentences: ['So much is sent that the service cannot keep up.', 'It came from outside to a system of ours.'],
  },
  {
    alert: {
      name: 'powershell.exe -nop -w hidden -enc SQBFAFgA',
    },
    components: ['trigger: powershell.exe', 'activity: -nop -w hidden -enc SQBFAFgA'],
    sentences: ['The command was written so that people cannot read it.', 'PowerShell is the Windows scripting shell.'],
  },
  {
    alert: {
      name: 'Printer toner low',
    },
    components: ['trigger: Printer toner low'],
    sentences: ["The alert's name says only “Printer toner low”."],
  },
  {
    alert: {
      name: 'Qzxv frobnication 17',
    },
    components: ['trigger: Qzxv', 'activity: frobnication'],
    sentences: ["The alert's name says only “Qzxv frobnication 17”."],
  },
  {
    alert: {
      name: 'CVE-2023-99999 exploitation of file transfer portal',
      source: {
        ip: '203.0.113.2',
      },
      destination: {
        ip: '172.16.0.9',
      },
    },
    components: [
      'affected: CVE-2023-99999',
      'activity: exploitation',
      'affected: file',
      'activity: transfer',
      'affected: portal',
    ],
    sentences: [
      'A known hole in software was used.',
      'It came from outside (203.0.113.2) to a system of ours (172.16.0.9).',
      'If it worked, it was a way into our network.',
    ],
  },
  {
    alert: {
      name: 'Backup vault deleted in production account',
      user: 'ops',
    },
    components: ['activity: Backup vault deleted', 'affected: production account'],
    sentences: [
      'Cloud storage was the target.',
      'Copies or stores that one restores from were removed.',
      'It was seen under the account ops.',
    ],
  },
  {
    alert: {
      name: 'Container escape through docker.sock',
    },
    components: ['activity: Container escape', 'affected: docker.sock'],
    sentences: ['A container platform was the target.', 'Somebody broke out of a container onto the machine beneath.'],
  },
  {
    alert: {
      name: 'not-a-virus:HEUR:AdWare.Win32.Foo.heur',
    },
    components: ['activity: AdWare', 'location: Win32', 'trigger: Foo'],
    sentences: ['A program that shows unwanted advertisements was found.'],
  },
  {
    alert: {
      name: 'Microsoft.Compute/virtualMachines/runCommand/action',
      user: 'contractor',
    },
    components: ['trigger: Microsoft.Compute', 'affected: virtualMachines', 'activity: run', 'affected: Command'],
    sentences: [
      'A machine in the cloud was the target.',
      'A command was run on cloud machines through the provider.',
      'It was seen under the account contractor.',
    ],
  },
  {
    alert: {
      name: 'Adobe.Flash.Player.CVE-2021-12345.Memory.Corruption',
    },
    components: ['trigger: Adobe.Flash.Player', 'affected: CVE-2021-12345', 'activity: Memory.Corruption'],
    sentences: [
      'A web browser (Adobe Flash Player, an old part of browsers for films and games) was the target.',
      "The program's memory was upset so that it crashes or runs foreign code.",
    ],
  },
  {
    alert: {
      name: 'Win.Trojan.Emotet-9850453-0',
    },
    components: ['location: Win', 'activity: Trojan', 'trigger: Emotet'],
    sentences: [
      'Emotet is a mail-borne program that opens the door for others.',
      'A harmful program posing as something harmless was found.',
    ],
  },
  {
    alert: {
      name: 'INDICATOR-SCAN SSH brute force login attempt',
      source: {
        ip: '198.51.100.7',
      },
      destination: {
        ip: '10.0.0.2',
      },
    },
    components: ['activity: INDICATOR-SCAN', 'location: SSH', 'activity: brute force login'],
    sentences: [
      'An account was the target.',
      'Passwords are tried one after another until one fits.',
      'Somebody looks what is there.',
      'It came from outside (198.51.100.7) to a system of ours (10.0.0.2).',
    ],
  },
  {
    alert: {
      name: 'Auth0 New Tenant Member Account Deletion',
    },
    components: [
      'trigger: Auth0',
      'affected: New Tenant',
      'affected: Member',
      'affected: Account',
      'activity: Deletion',
    ],
    sentences: [
      'It concerns Auth0, a sign-in service for many applications.',
      'Something was removed: “Tenant Member Account”.',
    ],
  },
  {
    alert: {
      name: 'Internal scan',
      source: {
        ip: 'fd00::5',
      },
      destination: {
        ip: 'fd00::9',
      },
    },
    components: ['trigger: Internal', 'activity: scan'],
    sentences: [
      'Somebody looks what is there.',
      'Both ends are inside our network: it went from one inner system (fd00::5) to another (fd00::9).',
      'Whoever looks around there is already inside.',
    ],
  },
  {
    alert: {
      name: 'Webshell POST to forum',
      url: 'http://forum.example/uploads/x.php?c=id',
      source: {
        ip: '203.0.113.7',
      },
      destination: {
        ip: '10.0.0.5',
      },
    },
    components: ['activity: Webshell', 'affected: POST', 'affected: forum', 'url location: /uploads/x.php'],
    sentences: [
      'A public-facing web application (PHP, the language of many web pages) was the target.',
      'A small page through which somebody can run commands on the web server is involved.',
      'It came from outside (203.0.113.7) to a system of ours (10.0.0.5).',
    ],
  },
  {
    alert: { name: 'AddThis.Widget.Anomaly' },
    components: ['trigger: AddThis', 'affected: Widget', 'activity: Anomaly'],
    sentences: ["The alert's name says only “AddThis.Widget.Anomaly”."],
  },
  {
    alert: { name: 'Azure Network Rule Collection Updated or Removed' },
    components: ['trigger: Azure', 'affected: Network Rule', 'activity: Collection Updated', 'activity: Removed'],
    sentences: ["It concerns Microsoft Azure, Microsoft's cloud.", 'Something was altered: “Network Rule Collection”.'],
  },
  {
    alert: { name: 'An operator removed a mail filter using the console' },
    components: ['trigger: operator', 'activity: removed', 'affected: mail', 'affected: filter', 'affected: console'],
    sentences: ['Something was removed: “mail filter”.'],
  },
  {
    alert: { name: 'Guest accessed a Dropbox folder' },
    components: ['trigger: Guest', 'activity: accessed', 'affected: Dropbox', 'affected: folder'],
    sentences: ['It concerns Dropbox, a file storage for people.', 'Something was opened or read: “Dropbox folder”.'],
  },
  {
    alert: { name: 'NetExec File Creation in temp' },
    components: ['trigger: NetExec', 'affected: File', 'activity: Creation', 'affected: temp'],
    sentences: [
      'NetExec is a tool that tries accounts and runs commands on many Windows machines at once.',
      'Something was made: “NetExec File”.',
    ],
  },
  {
    alert: { name: 'PsExec Binary Execution' },
    components: ['trigger: PsExec', 'affected: Binary', 'activity: Execution'],
    sentences: [
      'PsExec is a tool that runs a program on another Windows machine.',
      'Something was run: “PsExec Binary”.',
    ],
  },
  {
    alert: { name: 'Samba unable to connect to share' },
    components: ['trigger: Samba', 'activity: connect', 'activity: share'],
    sentences: ['It concerns Samba, a server program.', 'A connection was to be made.', 'It did not work.'],
  },
  {
    alert: { name: 'Mail gateway: session closed' },
    components: ['location: Mail gateway', 'activity: session closed'],
    sentences: ['A session ended.'],
  },
  {
    alert: { name: 'Scheduled antivirus scan failure' },
    components: ['activity: Scheduled antivirus scan'],
    sentences: ["A guard's scanner went over files or machines.", 'It did not work.'],
  },
  {
    alert: { name: 'User deleted report in Jira' },
    components: ['activity: User deleted', 'affected: report', 'trigger: Jira'],
    sentences: ['It concerns Atlassian Jira, a ticket and project tracker.'],
  },
  {
    alert: { name: 'Backup job request expired' },
    components: ['affected: Backup', 'trigger: job', 'activity: request expired'],
    sentences: ['Something was asked for: “Backup job”.'],
  },
  {
    alert: { name: 'Firewall policy was disabled by contractor' },
    components: ['location: Firewall policy', 'activity: disabled', 'affected: contractor'],
    sentences: ['Something was switched off: “Firewall policy”.'],
  },
  {
    alert: { name: 'Office document spawned PowerShell with encoded command' },
    components: ['affected: Office document', 'activity: spawned PowerShell', 'activity: encoded command'],
    sentences: [
      'PowerShell was made to run commands or a script.',
      'The command was written so that people cannot read it.',
    ],
  },
  {
    alert: { name: 'Auth0 Post Login Flow Updated' },
    components: ['trigger: Auth0', 'affected: Post', 'activity: Login Flow Updated'],
    sentences: [
      'It concerns Auth0, a sign-in service for many applications.',
      'How people sign in was set or changed.',
    ],
  },
  {
    alert: { name: 'Feed monitor - no new events received' },
    components: ['trigger: Feed monitor', 'affected: new', 'activity: received'],
    sentences: ["The alert's name says only “Feed monitor - no new events received”."],
  },
  {
    alert: { name: 'Ruby Writing Config File' },
    components: ['trigger: Ruby', 'activity: Writing', 'affected: Config File'],
    sentences: ['Something was written: “Config File”.'],
  },
  {
    alert: { name: 'Okta Factor Globally Disabled' },
    components: ['trigger: Okta', 'affected: Factor', 'activity: Disabled'],
    sentences: ['It concerns Okta, a sign-in service for many applications.', 'Something was switched off: “Factor”.'],
  },
  {
    alert: { name: 'The index service removed the old index successfully' },
    components: ['trigger: index', 'affected: service', 'activity: removed', 'affected: old index'],
    sentences: ['Something was removed: “old index”.', 'It worked.'],
  },
  {
    alert: { name: 'Cloud KMS key granted to stranger' },
    components: ['trigger: Cloud', 'trigger: KMS key', 'activity: granted', 'affected: stranger'],
    sentences: ['It concerns KMS, the keeper of encryption keys of a cloud.', 'Somebody was given more than before.'],
  },
  {
    alert: { name: 'Vault access failures' },
    components: ['trigger: Vault', 'activity: access'],
    sentences: ['Something was to be opened or read: “Vault”.'],
  },
  {
    alert: { name: 'ET DELETED Hash - Gmail SMTP relay' },
    components: ['location: DELETED', 'trigger: Hash', 'trigger: Gmail', 'location: SMTP', 'affected: relay'],
    sentences: ["It concerns Gmail, Google's mail.", 'SMTP is the protocol that mail is sent with.'],
  },
  {
    alert: { name: 'ET RETIRED Odd archive removed by loader' },
    components: ['location: RETIRED', 'trigger: Odd', 'affected: archive', 'activity: removed', 'affected: loader'],
    sentences: ['Something was removed: “Odd archive”.'],
  },
];
