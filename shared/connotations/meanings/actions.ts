import { readMeanings } from './read-meanings.ts';

/** What somebody does, on any system. */
export const ACTIONS_DONE = readMeanings(
  'action',
  `
  brute force, bruteforce, brute forcing, password guessing, password brute force | Passwords are tried one after another until one fits. | guess-password account-taken stealing-secrets account | SSH Brute Force login | brutal force of nature
  password spray, password spraying | One common password is tried on many accounts. | guess-password account-taken stealing-secrets account | Entra ID Password Spray | spray paint password sticker
  credential stuffing | Passwords stolen elsewhere are tried on accounts here. | guess-password account-taken stealing-secrets account | Credential Stuffing on shop | stuffing the turkey
  port scan, portscan, port scanning, port sweep | Somebody looks which doors of a machine are open. | scan network-mapped scouting | Recon:EC2/Portscan | port was scanned by customs scanner team
  network scan, network scanning, host sweep, ping sweep, address scan, host scan | Somebody looks which machines there are. | scan network-mapped scouting | Network Scan from guest net | network scanner printer toner low
  vulnerability scan, vulnerability scanning, vulnerability scanner, web scanner | Somebody looks for known holes. | scan network-mapped scouting | Vulnerability Scanner user agent | documents were scanned
  credential dumping, dump credentials, credential dump, credentials dumped, password dump, hash dump | Passwords or their hashes are drawn out of a system. | read-secret secrets-stolen stealing-secrets | LSASS Credential Dumping | garbage dump
  lateral movement | Somebody goes on from one machine of ours to the next. | move inside-reached moving-on | Lateral Movement over WMI | lateral raise exercise movement plan
  data exfiltration, exfiltration, exfil, data theft | Data is carried out of the network. | send-out data-leaves taking-out | Data Exfiltration to rare host | exfoliation cream
  command and control, c2, cnc, c and c, c&c, command control | A machine of ours takes orders from an attacker's server. | connect-out controlled-remotely remote-control | C2 beacon to new domain | command line control panel
  beacon, beaconing, callback, checkin, cnc checkin, phone home | A program reports to its master at intervals. | connect-out controlled-remotely remote-control | Malware CnC Beacon | lighthouse at sea
  process injection, code injected, injected into, injects into, dll injection, process hollowing | Code is slipped into another running program to hide there. | inject code-runs hiding | Process Hollowing of svchost | fuel injection pump
  scheduled task created, scheduled task creation, schtasks create, new scheduled task, cron job added | A task was set to run by itself, which keeps code coming back. | schedule access-kept staying | Scheduled Task Created by guest | task list printed
  user added to group, added to group, member added, added to administrators, added to admin group, added to local administrators | An account was given the rights of a group. | change-rights rights-raised gaining-rights account | User added to group Domain Admins | user opened the group photo
  account created, user created, user account created, new user account, new account created, new local user, create user | A new account came to be. | create-account access-kept staying account | New local user on DB01 | user interface created
  account deleted, user deleted, user account deleted, delete user | An account was removed. | delete-account service-down damage account | User account deleted by intern | account statement mailed
  log cleared, event log cleared, logs cleared, clear logs, audit log cleared, log deletion | Records of what happened were wiped. | delete traces-removed hiding | Security Event Log Cleared | path cleared of snow
  file encrypted, files encrypted, mass encryption, file encryption | Files are being made unreadable, as ransomware does. | encrypt files-encrypted damage | Mass Encryption on share | encryption at rest enabled
  shadow copy deletion, shadow copies deleted, delete shadow copies, vssadmin delete shadows | The copies that one restores from are deleted, as before ransom demands. | delete data-destroyed damage | Shadow Copies Deleted by vssadmin | shadow of a copy machine
  antivirus disabled, defender disabled, disable defender, security tool disabled, edr disabled, av disabled, tamper protection disabled | Protection of a machine was switched off. | disable-defence defence-off hiding security-tool | Antivirus Disabled on PC7 | antivirus updated
  failed login, login failed, logon failure, failed logon, authentication failure, login failure, failed authentication, failed sign in, sign in failure | Somebody tried to sign in and was refused. | log-in fail account | sshd Authentication Failure | power failure
  successful login, login success, successful logon, authentication success, logon success | Somebody signed in. | log-in account | Successful Login from new country | success story
  impossible travel, impossible traveler, atypical travel | The same account signed in from places too far apart to be one person. | log-in account-taken getting-in account | Impossible Travel for j.doe | travel expenses
  phishing, phish, spearphishing, spear phishing | A message or page is made to trick somebody into giving something away. | deceive user-tricked getting-in | Phishing page for bank | fish pond
  tunnel, tunneling, tunnelling, dns tunneling, dns tunnel | Traffic is hidden inside other traffic. | tunnel controlled-remotely remote-control | DNS Tunneling to new domain | tunel
  download, downloaded, file download, file downloaded | Something was fetched. | download | Executable Download by certutil | uploaded
  web shell, webshell, web shell upload | A small page through which somebody can run commands on the web server is involved. | access-kept staying web-application | China Chopper Webshell POST | web of shells on the beach
  reverse shell, bind shell, remote shell | A command prompt of ours is handed to somebody elsewhere. | run-command controlled-remotely running-code | Bash Reverse Shell | reverse gear
  reconnaissance, recon, enumeration, discovery | Somebody looks around to learn what is there. | list network-mapped looking-around | Subnet Enumeration by script | reckoning day
  cryptomining, crypto mining, coin miner, coinminer, cryptocurrency mining, cryptojacking, bitcoin mining | The machine is made to earn digital money for somebody else. | mine resources-abused damage | XMRig Coin Miner | gold mining company
  `,
);
