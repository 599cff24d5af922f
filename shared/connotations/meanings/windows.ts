import { readMeanings } from './read-meanings.ts';

/** Inner parts of Windows and its directory. */
export const WINDOWS_PARTS = readMeanings(
  'windows',
  `
  LSASS, lsass memory, lsass.exe, local security authority | The Windows program that keeps the passwords of whoever is signed in is involved. | part read-secret secrets-stolen stealing-secrets operating-system | LSASS memory read | glasses
  lsass dump, lsass memory dump, lsass access, dump lsass | The memory where Windows keeps passwords was written to a file or read. | read-secret secrets-stolen stealing-secrets operating-system | LSASS Dump by task manager | lassie
  sam hive, sam database, security account manager, hklm sam, sam registry | The file where Windows keeps local password hashes is involved. | part read-secret secrets-stolen stealing-secrets operating-system | SAM Hive saved | uncle Sam
  lsa secrets, lsa secret, cached domain credentials, dcc2 | The place where Windows keeps service passwords is involved. | part read-secret secrets-stolen stealing-secrets operating-system | LSA Secrets dumped | secret of the lake
  ntds, ntds.dit, ntdsutil | The file that holds every password hash of the domain is involved. | part read-secret secrets-stolen stealing-secrets directory | ntds.dit copied | n t d
  DCSync, dc sync, directory replication, replication rights, ds replication get changes | Somebody posed as a domain controller to be handed password hashes. | read-secret secrets-stolen stealing-secrets directory | DCSync by helpdesk | sync the dc motor
  DCShadow, rogue domain controller | A false domain controller was set up to slip changes into the directory. | impersonate data-changed hiding directory | DCShadow registration | shadow of a dc
  golden ticket | A forged master ticket opens everything in the domain. | impersonate rights-raised stealing-secrets directory | Golden Ticket used | golden gate ticketing
  silver ticket | A forged ticket opens one service. | impersonate rights-raised stealing-secrets directory | Silver Ticket suspected | silver plated
  kerberoasting, kerberoast, spn enumeration, service principal name request | Tickets of service accounts were collected to find their passwords at leisure. | read-secret secrets-stolen stealing-secrets directory | Kerberoasting from PC9 | roast beef
  as rep roasting, asrep roasting, as rep roast, kerberos preauthentication disabled | Answers for accounts without pre-check were collected to find their passwords at leisure. | read-secret secrets-stolen stealing-secrets directory | AS-REP Roasting burst | roast as reported
  pass the hash, pth attack, overpass the hash | A stolen password hash was used in place of the password. | log-in inside-reached moving-on account | Pass the Hash to DB02 | hash browns passed
  pass the ticket, pass the key | A stolen ticket was used in place of a password. | log-in inside-reached moving-on account | Pass the Ticket logon | ticket to pass
  pass the cookie | A stolen browser token was used in place of a password. | log-in session-stolen account | Pass the Cookie sign-in | cookie pass
  ntlm relay, smb relay, relay attack, petitpotam, printerbug, coerced authentication, authentication coercion, shadowcoerce, dfscoerce | A machine was made to sign in to the attacker, who passes that on elsewhere. | intercept inside-reached stealing-secrets directory | PetitPotam call | relay race
  zerologon, netlogon elevation | A hole in the domain's sign-in gives the whole domain away. | exploit rights-raised gaining-rights directory | Zerologon attempt | zero logos
  printnightmare, print spooler, spoolsv | The Windows print service, known for its holes, is involved. | part exploit rights-raised gaining-rights operating-system | PrintNightmare driver add | print a nightmare story
  eternalblue, doublepulsar, ms17 010, eternalromance | A stolen government exploit over Windows file sharing was used. | exploit code-runs moving-on network-service operating-system | EternalBlue probe | eternal sky
  bluekeep, cve 2019 0708 | A hole in the Windows remote desktop was used. | exploit code-runs getting-in remote-login operating-system | BlueKeep scan | keep blue
  proxyshell, proxylogon, proxynotshell | Holes in Exchange mail servers that give the server away were used. | exploit code-runs getting-in web-request mailbox | ProxyShell autodiscover | proxy for shell company
  samaccountname spoofing, nopac | A machine was renamed to pose as a domain controller. | impersonate rights-raised gaining-rights directory | noPac rename | no pacman
  sid history, sidhistory | Rights of another account were slipped into this one. | change-rights rights-raised gaining-rights directory | SID History added | said history
  adminsdholder, admin sd holder | The template for administrators' rights was touched, which gives lasting rights. | change-rights access-kept staying directory | AdminSDHolder changed | admin holder
  group policy, gpo, group policy object, gpo modification | The rules that a domain hands to all its machines are involved. | part change-settings directory | GPO changed at night | policy of the group insurer
  domain trust, trust relationship, trust created, forest trust | The ties between domains are involved. | part list directory | Domain Trust listing | trust fund
  domain admins, enterprise admins, schema admins, domain administrators | The accounts with power over the whole domain are involved. | part directory | Added to Domain Admins by night | domain names admitted
  domain policy, password policy discovery, password policy | The rules for passwords were asked for or changed. | list looking-around directory | Password Policy queried | password manager
  adcs, ad cs, active directory certificate services, certificate template, esc1, certificate request agent | The domain's certificate service, a way to lasting rights, is involved. | part rights-raised gaining-rights directory | ESC1 template abused | template of cv
  shadow credentials, key credential, msds keycredentiallink | A second key was put on an account so that it can be used at will. | change-settings access-kept stealing-secrets directory | Shadow Credentials added | shadow cabinet
  rbcd, resource based constrained delegation, unconstrained delegation, constrained delegation, delegation rights | One account may act as others, which can be abused. | change-rights rights-raised gaining-rights directory | Unconstrained Delegation host | school delegation
  laps, laps password, local administrator password solution | The store of local administrator passwords is involved. | part read-secret secrets-stolen stealing-secrets directory | LAPS password read | lapse of time
  gpp password, group policy preferences, cpassword | An old kind of password that anyone in the domain can read is involved. | part read-secret secrets-stolen stealing-secrets directory | cpassword in SYSVOL | c pass
  sysvol, netlogon share | The share that every domain machine reads is involved. | part directory file-share | Script changed in SYSVOL | volume of system
  dpapi, dpapi backup key, credential vault, windows vault, credential manager, vaultcmd, cmdkey | The store where Windows keeps a user's secrets is involved. | part read-secret secrets-stolen stealing-secrets operating-system | DPAPI Backup Key pulled | vault of bank
  registry, registry key, registry value, regedit, registry modification, hklm, hkcu | The settings store of Windows is involved. | part change-settings operating-system | Registry value changed | registrar
  run key, registry run key, runonce, autorun, autorun key, run keys, asep, autostart | The list of what Windows starts by itself is involved, which keeps a program coming back. | install access-kept staying operating-system | Run Key set by winword | keys to run the car
  startup folder, start menu startup | The folder that is run at sign-in is involved, which keeps a program coming back. | install access-kept staying operating-system | File in Startup Folder | startup funding
  winlogon, winlogon helper, userinit, winlogon shell | What Windows runs at sign-in was touched. | install access-kept staying operating-system | Winlogon Shell changed | wine log on fire
  image file execution options, ifeo, silentprocessexit, debugger key | A setting that starts another program instead of the one asked for was touched. | install access-kept staying operating-system | IFEO debugger set | image of files
  sticky keys, accessibility features, sethc, utilman, magnify.exe | A help program of the sign-in screen was swapped for a prompt. | install access-kept staying operating-system | sethc replaced | sticky toffee
  appinit dlls, appinit, appcert dlls, appcertdlls | A library that is loaded into every program was set. | inject access-kept staying operating-system | AppInit DLLs set | app initials
  com hijacking, component object model hijack, inprocserver32, clsid hijack | An entry of the Windows parts list was bent to load something else. | inject access-kept staying operating-system | COM Hijacking of CLSID | component list
  netsh helper dll, time provider, port monitor, print processor, lsa plugin, authentication package, security support provider, ssp dll, password filter | A library was hooked into a Windows service so that it is loaded each time. | inject access-kept staying operating-system | Password Filter registered | coffee filter
  screensaver, scrnsave | The screen saver setting, which can start a program, is involved. | part install access-kept staying operating-system | Screensaver changed to exe | screen protector
  active setup, boot execute, bootexecute | A list of what Windows runs at start or sign-in was touched. | install access-kept staying operating-system | Active Setup entry | active set of gym
  wmi event subscription, wmi persistence, wmi consumer, event consumer, wmi subscription, eventfilter | A standing order inside Windows runs a program when something happens. | install access-kept staying operating-system | WMI Event Subscription made | event tickets subscription
  windows service, new service, service installed, service creation, service created, new service installed, service install | A program was set up to run in the background with high rights. | install access-kept staying operating-system | Service Installed from temp | customer care desk
  service stopped, service stop, services stopped, stop service, service disabled, service terminated | A background program was stopped. | stop service-down damage | Backup Service Stopped | bus stop
  scheduled task, scheduled tasks, task scheduler, windows task | A program is set to run at set times. | schedule access-kept staying operating-system | Hidden Scheduled Task | task force schedule board
  scheduled job, at job, at.exe | A program is set to run at set times. | schedule access-kept staying operating-system | At Job by remote user | job interview
  named pipe, named pipes, pipe created | A channel between programs on Windows is involved. | part operating-system | Named Pipe of beacon | pipe named briar
  token impersonation, token manipulation, sedebugprivilege, seimpersonateprivilege, steal token | A program took on the rights of another account. | impersonate rights-raised gaining-rights operating-system | Token Impersonation by service | token gesture
  parent pid spoofing, ppid spoofing, parent process spoofing, argument spoofing, command line spoofing | A program lies about who started it. | hide hiding operating-system | PPID Spoofing by loader | spoof film of parents
  reflective dll, reflective loading, reflective dll injection, remote thread, createremotethread, apc injection, queueuserapc, thread hijacking, atom bombing, process doppelganging, process herpaderping, module stomping, early bird injection | Foreign code was put into a running program. | inject code-runs hiding operating-system | CreateRemoteThread in explorer | reflective vest
  amsi, amsi bypass, antimalware scan interface, amsi.dll | The look that scanners take at scripts is involved; to blind it is a sign of intent. | disable-defence defence-off hiding operating-system | AMSI Bypass string | amsterdam
  etw, etw patching, event tracing, etw bypass | The Windows event feed that defenders read is involved. | part disable-defence defence-off hiding operating-system | ETW Patching in process | we two
  applocker, wdac, application control bypass, application whitelisting, software restriction policy | The list of programs that may run was touched or walked around. | disable-defence defence-off hiding operating-system | AppLocker bypass | apple locker
  powershell logging, script block logging, module logging, transcription | The recording of scripts is involved. | part disable-defence traces-removed hiding operating-system | Script Block Logging off | logging camp
  execution policy, executionpolicy bypass, bypass execution policy | The rule that stops scripts was set aside. | run-script code-runs running-code | ExecutionPolicy Bypass in task | policy executed
  encoded command, encodedcommand, base64 encoded command, powershell encoded, enc command | The command was written so that people cannot read it. | run-script code-runs hiding | PowerShell Encoded Command | coded message
  download cradle, downloadstring, invoke webrequest, iex, invoke expression, downloadfile, net.webclient | A script fetches more script from the web and runs it at once. | run-script code-runs running-code | PowerShell DownloadString | baby cradle
  alternate data stream, ads stream, ntfs ads, zone identifier, mark of the web, motw | Hidden data beside a file, or the mark that it came from the web, is involved. | part hide hiding operating-system file | Alternate Data Stream exe | alternate route
  shadow copy, volume shadow copy, vss, shadow copies | The copies that Windows keeps of its disks are involved. | part copy operating-system | Volume Shadow Copy made | shadow puppet
  boot configuration, recovery mode disabled, safe mode boot, safeboot, recovery disabled | How Windows starts or mends itself was changed. | change-settings data-destroyed damage operating-system | Safe Mode Boot set | boots in safe
  windows firewall, firewall disabled, firewall rule added, firewall modified | The wall on the machine itself was changed. | disable-defence defence-off hiding operating-system | Firewall Disabled on PC | wall of fire
  windows defender, microsoft defender, defender exclusion, defender antivirus, windows defender exclusion, mppreference | The scanner that comes with Windows is involved. | part security-tool | Defender Exclusion for temp | goalkeeper defended
  smartscreen, gatekeeper bypass, gatekeeper | The check of programs from the web is involved. | part disable-defence defence-off hiding operating-system | Gatekeeper Bypass by zip | smart screen tv
  event log, security log, windows event log, event log service, eventlog | The records that Windows keeps are involved. | part operating-system | Event Log size changed | log cabin
  windows update, wuauclt, trusted installer | The update service of Windows is involved. | part operating-system | wuauclt loads DLL | update on weather
  driver loaded, kernel driver, unsigned driver, kernel module loaded, driver load | A part that runs inside the system's core was loaded. | install rights-raised gaining-rights operating-system | Unsigned Driver Load | cab driver
  rdp hijacking, session hijack tscon, tscon, shadow session | Somebody else's open desktop was taken over. | impersonate session-stolen moving-on operating-system | tscon RDP Hijacking | rapid hi
  rdp enabled, enable rdp, fdenytsconnections, remote desktop enabled | The remote desktop was switched on. | change-settings access-kept moving-on operating-system | RDP Enabled by registry | rapidly enabled
  wdigest, uselogoncredential, lsa protection disabled, runasppl, credential guard | A setting that guards passwords in memory was touched. | change-settings secrets-stolen stealing-secrets operating-system | WDigest enabled | digest magazine
  local administrators, administrators group, builtin administrators, local admin, administrator account | The accounts with full power over a machine are involved. | part account | Local Administrators changed | administered
  guest account, guest account enabled, default account | A standing account that should be off is involved. | part account | Guest Account enabled on DC | guest room
  machine account, computer account, machineaccountquota, computer account created | The account of a machine in the domain is involved. | part create-account directory | Computer Account created by user | accounting machine
  office macro, vba macro, macro, macros enabled, xlm macro, excel 4.0 macro, vba | Program text inside a document is involved. | part run-script code-runs running-code document | VBA Macro autoopen | macroeconomics
  ole object, dde, dynamic data exchange, equation editor, follina, ms msdt, msdt, template injection remote template | A part of a document that starts programs is involved. | part exploit code-runs running-code document | Follina msdt call | hole in one
  lnk file, shortcut file, malicious lnk, lnk | A shortcut, which can start anything, is involved. | part run-program code-runs running-code | LNK file in archive | link
  iso image, iso file, img file, disk image mounted, vhd file, iso mount | A disk image, which hides where its files come from, is involved. | part hide user-tricked file | ISO Mount from mail | isolated
  chm file, compiled html, hta file, html application, hta, wsf file, jse file, vbs script, vbscript, jscript | A file kind that runs script when opened is involved. | part run-script code-runs running-code file | HTA file opened | htaccess
  onenote, one note attachment, malicious onenote | A note book file that can carry programs is involved. | part run-program user-tricked document | OneNote spawns mshta | note one thing
  html smuggling, svg smuggling | A web page builds a harmful file inside the browser. | hide user-tricked getting-in browser | HTML Smuggling attachment | smuggling route
  xll, excel add in, office add in, outlook add in, office addin | An extra part of an office program is involved, which keeps code coming back. | install access-kept staying document | Excel Add-In loaded | add in sugar
  outlook rules, outlook home page, outlook form, ruler | The mail program was set to start something by itself. | install access-kept staying mailbox | Outlook Home Page set | outlook is bright
  exchange transport agent, iis module, iis backdoor, native module | A part was hooked into the server so that it sees everything. | install access-kept staying mailbox | IIS Module installed | moduled
  `,
);
