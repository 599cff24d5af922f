import { readMeanings } from './read-meanings.ts';

/** Programs by name that intruders (and administrators) use. */
export const TOOLS = readMeanings(
  'tool',
  `
  Mimikatz, sekurlsa, kiwi mimikatz | is a tool that draws passwords and tickets out of Windows memory | read-secret secrets-stolen stealing-secrets | mimikatz logonpasswords | mimic cat
  LaZagne | is a tool that gathers stored passwords of many programs | read-secret secrets-stolen stealing-secrets | LaZagne all | lasagne
  procdump | is a tool that writes a program's memory to a file, also that of the password keeper | read-secret secrets-stolen stealing-secrets | procdump -ma lsass | process dumpling
  comsvcs, comsvcs.dll minidump | is a Windows library that can write the password keeper's memory to a file | read-secret secrets-stolen stealing-secrets | rundll32 comsvcs.dll MiniDump | comms services
  nanodump; HandleKatz; dumpert | is a tool that writes the password keeper's memory to a file unseen | read-secret secrets-stolen stealing-secrets | nanodump write | nano dumpling
  gsecdump; pwdump; fgdump; quarkspwdump | is a tool that draws password hashes out of Windows | read-secret secrets-stolen stealing-secrets | pwdump7 or pwdump run | password dumped
  secretsdump, secretsdump.py | is a tool that draws password hashes out of Windows from afar | read-secret secrets-stolen stealing-secrets | secretsdump over SMB | secret dumplings
  Rubeus | is a tool that asks for and abuses Kerberos tickets | read-secret secrets-stolen stealing-secrets directory | Rubeus kerberoast | ruby us
  Kekeo | is a tool that forges and abuses Kerberos tickets | read-secret secrets-stolen stealing-secrets directory | kekeo tgt | keko
  Certipy; Certify.exe; PSPKIAudit | is a tool that finds and abuses weak certificate templates | rights-raised gaining-rights directory | Certipy req | certified
  BloodHound; SharpHound; AzureHound; RustHound | is a tool that maps who has rights over what in a directory | list network-mapped looking-around directory | SharpHound collection zip | blood test
  PowerView; SharpView | is a script that asks a directory for users, groups and machines | list network-mapped looking-around directory | PowerView Get-DomainUser | power of view
  ADFind; AdExplorer | is a tool that asks a directory for users, groups and machines | list network-mapped looking-around directory | AdFind subnets | add find
  PingCastle; Purple Knight | is a tool that checks a directory for weaknesses | list network-mapped looking-around directory | PingCastle healthcheck | castle
  ADRecon; ldapdomaindump; windapsearch | is a tool that copies out a whole directory | list network-mapped looking-around directory | ldapdomaindump run | domain dump
  PowerSploit; PowerUp; Nishang | is a collection of attack scripts in PowerShell | run-script code-runs running-code | PowerUp AllChecks | power on
  Inveigh; Responder | is a tool that answers name requests falsely to catch password hashes | intercept secrets-stolen stealing-secrets | Responder poisoning answer | inveighed against
  Impacket; wmiexec; smbexec; atexec; dcomexec | is a toolkit that speaks Windows protocols to run commands from afar | move inside-reached moving-on | Impacket wmiexec output | impacted
  CrackMapExec, cme smb; NetExec | is a tool that tries accounts and runs commands on many Windows machines at once | move inside-reached moving-on | CrackMapExec smb | crack map
  PsExec, psexesvc; paexec; RemCom | is a tool that runs a program on another Windows machine | move inside-reached moving-on remote-login | PsExec service installed | people exec
  evil-winrm | is a tool that opens a prompt on another Windows machine | move inside-reached moving-on remote-login | evil-winrm login | evil win
  Chisel tunnel; ngrok; frpc; frp proxy; ligolo; localtonet; revsocks | is a tool that makes a tunnel out of or into a network | tunnel controlled-remotely remote-control | ngrok tunnel started | knock
  plink, PuTTY link | is a tool that can carry other traffic over SSH | tunnel controlled-remotely remote-control | plink -R forward | pink
  Cloudflared, Cloudflare tunnel, TryCloudflare | is a tool that publishes an inner service through a tunnel | tunnel controlled-remotely remote-control | cloudflared tunnel run | clouds flared
  netcat, ncat, nc.exe; socat | is a tool that opens plain connections, also to hand out a prompt | connect-out controlled-remotely remote-control | netcat listener | net category
  iodine; dnscat; dnscat2; dns2tcp | is a tool that hides traffic in name look-ups | tunnel dns controlled-remotely remote-control | dnscat2 session | iodised salt
  nmap, zenmap, nmap scripting engine | is a tool that looks for machines and their open doors | scan network-mapped scouting | Nmap OS probe | map of nepal
  masscan; zmap; zgrab | is a tool that looks for open doors over wide ranges | scan network-mapped scouting | masscan user agent | mass scandal
  Advanced IP Scanner; Angry IP Scanner; Advanced Port Scanner; SoftPerfect | is a tool that looks for machines and their open doors | scan network-mapped looking-around | Advanced IP Scanner run | advanced scan course
  Nessus; OpenVAS; Qualys; Nexpose | is a tool that checks machines for known holes | scan network-mapped scouting | Nessus scan traffic | nest
  Nikto; Nuclei; wpscan; Acunetix; Arachni; w3af; Netsparker | is a tool that checks websites for known holes | scan network-mapped scouting web-application | Nikto user agent | nick to go
  sqlmap; havij | is a tool that finds and abuses database queries open to input | exploit data-read getting-in web-application | sqlmap user agent | sequel map
  dirbuster; gobuster; ffuf; dirb; feroxbuster; wfuzz | is a tool that guesses hidden pages of a website | scan network-mapped scouting web-application | gobuster dir scan | ghost buster
  Burp Suite; Burp Collaborator; OWASP ZAP | is a tool for testing websites by hand | exploit scouting web-application | Burp Collaborator lookup | burp loudly
  interactsh; oast.fun; dnslog | is a look-up service that tells a tester that a hole works | scan scouting | interactsh callback | interaction
  Hydra brute forcer; thc-hydra; Medusa brute; ncrack; patator | is a tool that tries passwords over the network | guess-password account-taken stealing-secrets | thc-hydra ssh | hydrate
  John the Ripper; hashcat | is a tool that finds the password behind a hash | guess-password secrets-stolen stealing-secrets | hashcat run | hash brown cat
  kerbrute | is a tool that guesses names and passwords over Kerberos | guess-password account-taken stealing-secrets directory | kerbrute userenum | kerb
  TeamViewer | is a remote control program | remote-access log-in controlled-remotely remote-control | TeamViewer installed | team view
  AnyDesk | is a remote control program | remote-access log-in controlled-remotely remote-control | AnyDesk silent install | any desk lamp
  Atera; Splashtop; LogMeIn; GoToAssist; RustDesk; Supremo; UltraViewer; NetSupport; Zoho Assist; SimpleHelp; MeshAgent; Action1; RemoteUtilities; Ammyy | is a remote support program | remote-access install controlled-remotely remote-control | Atera agent install | alter a plan
  VNC; TightVNC; UltraVNC; RealVNC | is a remote control program | remote-access log-in controlled-remotely remote-control | TightVNC server install | venice
  rclone | is a tool that copies files to cloud storage | send-out data-leaves taking-out | rclone copy to mega | recline
  MEGAsync, mega.nz, megacmd | is a store of files on the Internet, liked by thieves of data | send-out data-leaves taking-out | MEGAsync upload | megastore sync
  WinSCP; FileZilla; pscp | is a tool that copies files between machines | send-out data-leaves taking-out | WinSCP transfer | win scp drawing
  restic | is a tool that copies files to a store elsewhere | send-out data-leaves taking-out | restic backup to s3 | restrict
  7-Zip, 7z, 7za; WinRAR, rar.exe | is a tool that packs files | collect data-read gathering | 7z a -p archive | seven zip codes
  curl | is a tool that fetches from or sends to web addresses | download | curl pipe to bash | curly hair
  wget | is a tool that fetches from web addresses | download | wget to tmp | widget
  certutil | is a Windows certificate tool that can also fetch and decode files | download code-runs running-code | certutil -urlcache | certain utility
  bitsadmin, start-bitstransfer, BITS job, BITS jobs | is the Windows background transfer, which can fetch files unnoticed | download access-kept staying | bitsadmin /transfer | bits of admin
  mshta, mshta.exe | is a Windows program that runs script from pages | run-script code-runs hiding | mshta http script | msg heat
  rundll32 | is a Windows program that runs a function of a library | run-program code-runs hiding | rundll32 javascript | run and dlled
  regsvr32, squiblydoo | is a Windows program that registers, and so runs, a library or script | run-program code-runs hiding | regsvr32 scrobj | register
  msbuild, msbuild.exe | is a build program that can run code hidden in a project file | run-program code-runs hiding | MSBuild inline task | building materials
  installutil | is a .NET program that can run code hidden in an installer | run-program code-runs hiding | InstallUtil /U | install utility
  regasm; regsvcs | is a .NET program that can run code while registering | run-program code-runs hiding | RegAsm load | regal
  cmstp | is a Windows connection installer that can run code and lift rights | run-program rights-raised hiding | CMSTP inf | cm step
  msiexec | is the Windows installer | install code-runs hiding | msiexec /i http | msi laptop
  wmic, wmic.exe | is the Windows management command line | run-command code-runs running-code | wmic process call create | wmi clinic
  wscript, cscript, windows script host | is the Windows script runner | run-script code-runs running-code | wscript runs js | scripture
  forfiles; pcalua; scriptrunner; odbcconf; mavinject; control.exe cpl; syncappvpublishingserver; msxsl; dnscmd; diskshadow; esentutl; extrac32; desktopimgdownldr; finger.exe; hh.exe; ieexec; infdefaultinstall; presentationhost; xwizard; verclsid; bash.exe lolbin | is a Windows program that can be made to run or fetch something else | run-program code-runs hiding | forfiles /c | for filing
  lolbin, lolbins, living off the land, lolbas | A program that belongs to the system was used for something else. | run-program code-runs hiding | LOLBin download | lollipop
  PowerShell, pwsh, powershell.exe, powershell ISE | is the Windows scripting shell | run-script code-runs running-code | PowerShell download cradle | power of shelling
  cmd.exe, command prompt, cmd shell | is the Windows command prompt | run-command code-runs running-code | cmd.exe spawned by w3wp | cm d
  vssadmin; wbadmin; bcdedit | is a Windows tool over backups and start-up, often used to stop restoring | delete data-destroyed damage | vssadmin resize | vassal
  wevtutil | is the Windows tool over event logs | delete traces-removed hiding | wevtutil cl Security | we utilise
  fsutil | is a Windows tool over disks and their journals | delete traces-removed hiding | fsutil usn deletejournal | futile
  auditpol | is the Windows tool over what is recorded | change-settings traces-removed hiding | auditpol /clear | audit policy
  sdelete; cipher /w | is a tool that wipes files past recovery | delete traces-removed hiding | sdelete run | s deleted
  netsh | is the Windows tool over network settings | change-settings hiding | netsh portproxy add | net shop
  nltest; net group domain admins; dsquery | is a Windows tool that asks a domain who is who | list network-mapped looking-around directory | nltest domain_trusts | nl test
  whoami, whoami.exe | is a command that tells the own account and rights | list looking-around | whoami /priv | who am i to judge
  systeminfo; hostname.exe; msinfo32 | is a command that tells what a machine is | list looking-around | systeminfo run | system information
  ipconfig; ifconfig; arp.exe; route print | is a command that tells the network settings | list looking-around | ipconfig /all | ip configuration
  tasklist, qprocess | is a command that lists running programs | list looking-around | tasklist /svc | tasks listed
  quser; qwinsta; query user | is a command that lists who is signed in | list looking-around | quser on server | queue server
  nbtstat; nbtscan | is a tool that asks machines for their Windows names | scan network-mapped looking-around | nbtscan sweep | nbt status
  schtasks, schtasks.exe | is the Windows tool over scheduled tasks | schedule access-kept staying | schtasks query | school tasks
  crontab | is the list of what Unix runs at set times | schedule access-kept staying | crontab edited | cron
  sc.exe, sc create | is the Windows tool over services | install access-kept staying | sc create evil | scenic
  reg.exe, reg add, reg save | is the Windows tool over the registry | change-settings | reg save hklm sam | regular saving
  xcopy; robocopy | is a Windows tool that copies many files | copy gathering | robocopy to stage | robot copying
  PCHunter; GMER; Process Hacker; ProcessHacker; Defender Control; IObit Unlocker; YDArk | is a tool that looks into and stops protected programs | disable-defence defence-off hiding | Process Hacker driver | process of hacking wood
  Terminator EDR; EDRSilencer; AuKill; Backstab; EDR killer; KillAV; TDSSKiller | is a tool that silences security software | disable-defence defence-off hiding security-tool | EDRSilencer run | terminated contract
  BYOVD, vulnerable driver, bring your own vulnerable driver | An old driver with holes was brought in to reach the kernel. | exploit rights-raised gaining-rights | Vulnerable Driver load | taxi driver
  UACMe, uac bypass, bypass uac | The Windows question before administrator rights was walked around. | rights-raised gaining-rights | UAC Bypass by fodhelper | back of house
  fodhelper; eventvwr hijack; computerdefaults; sdclt; wsreset | is a Windows program that lifts itself to administrator and can be made to take others along | rights-raised gaining-rights | fodhelper spawns cmd | food helper
  JuicyPotato; RottenPotato; PrintSpoofer; GodPotato; SweetPotato; RoguePotato; hot potato exploit | is a tool that turns a service account into SYSTEM | rights-raised gaining-rights | PrintSpoofer run | sweet potatoes
  WinPEAS; linPEAS; LinEnum; Seatbelt; linux-exploit-suggester | is a script that looks for ways to more rights on a machine | list looking-around | linPEAS from tmp | lines and peas
  pspy; unix-privesc-check; GTFOBins | is a tool for finding ways to more rights on Unix | list looking-around | pspy run | spy
  SharpUp; Watson.exe; PrivescCheck | is a tool that looks for ways to more rights on Windows | list looking-around | SharpUp audit | sharp upward move
  Snaffler | is a tool that looks through file shares for secrets | read-secret data-read gathering file-share | Snaffler run | snaffle bit
  TruffleHog; gitleaks; git-secrets | is a tool that looks for secrets in code | read-secret secrets-stolen stealing-secrets code-repository | TruffleHog user agent | truffle hunt
  Pacu; CloudGoat; ScoutSuite; Prowler; CloudFox; enumerate-iam | is a tool that looks for weaknesses in clouds | list network-mapped looking-around cloud-account | Pacu user agent | pack you
  ROADtools; ROADrecon; AADInternals; GraphRunner; MicroBurst; TokenTactics; o365spray; MSOLSpray | is a tool for attacks on Microsoft's cloud accounts | list network-mapped looking-around identity-provider | AADInternals module | road works
  Stratus Red Team; Atomic Red Team; Caldera | is a tool that plays attacks for practice | run-program | Atomic Red Team folder | red team won
  Peirates; kube-hunter; kubeletctl; kdigger | is a tool for attacks on container platforms | list network-mapped looking-around container | Peirates in pod | pirates
  deepce; botb; CDK container tool; amicontained | is a tool for breaking out of containers | escape rights-raised gaining-rights container | amicontained run | container ship
  Evilginx; Modlishka; Muraena; EvilProxy; Tycoon 2FA | is a go-between page that steals signed-in sessions | intercept session-stolen stealing-secrets account | Evilginx lure domain | gin
  GoPhish; King Phisher; social engineering toolkit | is a tool that sends tricking mail in bulk | deceive user-tricked getting-in email | GoPhish tracking id | go fishing
  Ettercap; Bettercap; arpspoof | is a tool that puts itself between two machines | intercept data-read stealing-secrets | bettercap run | better cap
  tcpdump; tshark; Wireshark; dumpcap | is a tool that records network traffic | collect data-read stealing-secrets | tcpdump on eth0 | tcp dumpling
  aircrack; Kismet; wifite; WiFi Pineapple | is a tool for attacks on wireless networks | wireless intercept data-read stealing-secrets | aircrack run | crack in the air
  Donut shellcode; ScareCrow loader; Nim loader | is a tool that wraps programs so they run in memory unseen | hide hiding | Donut shellcode in explorer | donut shop
  Invoke-Obfuscation; ConfuserEx; pyarmor; DOSfuscation | is a tool that makes program text unreadable | hide hiding | Invoke-Obfuscation pattern | confused example
  Tor, tor browser, onion router, tor exit node | is a network that hides who talks to whom | hide controlled-remotely remote-control | Tor exit node login | torn page
  I2P; Psiphon; Lantern proxy | is a network that hides who talks to whom | hide controlled-remotely remote-control | I2P router traffic | ip
  Proxifier; proxychains; 3proxy | is a tool that sends programs' traffic through another machine | tunnel controlled-remotely remote-control | proxychains run | proxy chain letter
  nircmd; NirSoft; WebBrowserPassView; Mail PassView | is a collection of small Windows tools, some of which show stored passwords | read-secret secrets-stolen stealing-secrets | NirSoft tool run | near soft
  AutoIt; AutoHotkey | is a scripting tool that harmful programs are also written in | run-script code-runs running-code | AutoIt script dropped | auto hot engine
  Python, python3, python.exe | is a programming language that scripts are run with | run-script code-runs running-code | Python reverse connection | pythons in zoo
  Perl script, perl.exe | is a programming language that scripts are run with | run-script code-runs running-code | perl.exe one-liner | pearl
  osascript, AppleScript | is the macOS scripting tool | run-script code-runs running-code | osascript dialog | ossified script
  launchctl | is the macOS tool over start-up jobs | install access-kept staying | launchctl load plist | launch control
  TinyURL; bit.ly | is a shortener of web addresses | deceive user-tricked | bit.ly in message | a bit lying
  Pastebin; paste.ee; ghostbin | is a public board for text, also used to hand out commands | download controlled-remotely remote-control | Pastebin raw fetch | paste in a bin
  Telegram bot, Telegram API, api.telegram.org | is a messaging service, also used to carry orders and loot | message controlled-remotely remote-control | Telegram bot upload | telegram from uncle
  Discord CDN, Discord webhook, cdn.discordapp.com | is a chat service, also used to hand out files and take loot | message controlled-remotely remote-control | Discord webhook POST | accord
  transfer.sh; anonfiles; gofile; file.io; WeTransfer | is a place to leave files for others | send-out data-leaves taking-out | transfer.sh upload | transfer of shares
  Flipper Zero; BadUSB; Rubber Ducky | is a device that poses as a keyboard and types commands | removable-media run-command code-runs getting-in | BadUSB keyboard added | bad usb cable quality report
  DSInternals | is a PowerShell toolkit that reads and changes the inside of a domain directory | read-secret secrets-stolen stealing-secrets directory | DSInternals module loaded | internal ds
  SharpLdapWhoami; LDAPNomNom | is a tool that asks a directory about accounts | list network-mapped looking-around directory | SharpLdapWhoami run | sharp land
  ADCSPwn; Coercer; KrbRelayUp; KrbRelay; RemoteKrbRelay | is a tool that makes machines sign in to the attacker or passes such sign-ins on | intercept rights-raised gaining-rights directory | KrbRelayUp run | relay race
  DInjector | is a tool that puts code into the memory of other programs | inject code-runs hiding | DInjector payload | sharp shoot
  Empire C2 | is a control program for machines that were broken into | connect-out controlled-remotely remote-control | Empire C2 seen | trinity silent
  PsMapExec; SharpExec; SharpRDP; SharpMove; SCShell; Invoke-TheHash; WMImplant | is a tool that runs commands on other Windows machines | move inside-reached moving-on | SharpRDP run | sharp moves
  PDQ Deploy, PDQDeploy | is a program by which administrators install software on many machines | install moving-on | PDQDeploy runner | pd queue
  Radmin, Radmin Viewer | is a remote control program | remote-access log-in controlled-remotely remote-control | Radmin Viewer run | radical admin
  Bomgar; ConnectWise Control; N-able; NinjaRMM; Syncro RMM; DWAgent; FleetDeck; Tactical RMM; ISL Online; Getscreen; HopToDesk | is a remote support program | remote-access install controlled-remotely remote-control | DWAgent install | agents dwell
  AccessChk, accesschk.exe | is a Microsoft tool that tells who may open what | list looking-around | AccessChk run | checks accessed
  Sysinternals, Sysinternals suite | is a set of Microsoft tools for a deep look into Windows | run-program | Sysinternals Suite copied | internals of a system
  Process Monitor, procmon; Process Explorer, procexp | is a Microsoft tool for a deep look into Windows | list looking-around | procexp driver | prom con
  Sysmon | is a Microsoft tool that records what programs do | list | Sysmon on PC9 | system month
  Kernel Driver Utility; KDMapper; KDU tool; EDRKillShifter; PPLKiller; PPLdump; PPLmedic; SharpBlock | is a tool that stops or walks around protected programs | disable-defence defence-off hiding security-tool | PPLKiller run | power tools for wood
  DiskCryptor; VeraCrypt; BestCrypt; TrueCrypt | is a program that encrypts whole disks | encrypt | DiskCryptor driver | crypt of disks
  WinPwn; PowerSharpPack; BeRoot; Windows Exploit Suggester | is a tool that looks for ways to more rights on a machine | list rights-raised gaining-rights | WinPwn run | win pawn
  setspn, setspn.exe; klist; ldifde; csvde; dsget; repadmin | is a tool that asks a Windows domain about its entries | list network-mapped looking-around directory | setspn query | set spoon
  pktmon; netsh trace; RawCap; NPCAP; WinPcap; windump; windivert; NetworkMiner | is a part or tool that records network traffic | collect data-read stealing-secrets | pktmon run | packets of money
  tscon.exe; rdpwrap, RDP Wrapper; SharpRDPHijack | is a tool around the Windows remote desktop | log-in moving-on remote-login | tscon.exe 2 | must see
  logman; tracelog | is a tool over what the system records | change-settings hiding | logman stop | log man
  fltmc | is the Windows tool over drivers that watch files | change-settings hiding | fltmc unload | filter coffee
  regini; regedit.exe | is a tool over the Windows registry | change-settings operating-system | regini script | regional
  icacls.exe; cacls; subinacl; setacl.exe | is a Windows tool over who may open a file | change-rights hiding | subinacl run | take own
  attrib.exe | is the Windows tool that hides and shows files | hide hiding | attrib.exe +s | attribute
  dism.exe; pkgmgr; wusa; sfc.exe | is the Windows tool over its own parts and updates | change-settings operating-system | wusa uninstall | was a
  csc.exe; vbc.exe; jsc.exe; ilasm; aspnet compiler, aspnetcompiler, aspnet_compiler | is a Windows program that turns program text into programs | run-program code-runs hiding | ilasm run | compiled list
  wsl.exe | is the Linux inside Windows | run-command code-runs hiding | wsl.exe run | weasel
  winget; chocolatey; msix installer, AppInstaller | is a tool that installs programs from the net | install | winget install | win get ready
  appcmd, appcmd.exe; inetmgr | is the tool over Microsoft's web server | change-settings web-application | appcmd list | application commands
  mofcomp; wbemtest; scrcons; wmiprvse, WmiPrvSE | is a part of the Windows management interface that also runs code | run-program code-runs running-code | mofcomp run | mof complex
  taskmgr, Task Manager | is the Windows tool over running programs | list looking-around | taskmgr run | managers task
  winrs, winrs.exe; winrm.vbs; wsmprovhost | is a Windows tool that runs commands on another machine | move inside-reached moving-on remote-login | winrs run | winners
  WinDbg; ntsd; x64dbg; OllyDbg; dnSpy | is a tool that takes running programs apart | run-program code-runs hiding | WinDbg run | wind bag
  Ghidra; IDA Pro; PEview; HxD | is a tool that looks into program files | list | Ghidra run | hydra
  sqlcmd; osql; sqlps, sqlps.exe; bcp.exe; sqltoolsps | is a tool that reads from a database | collect data-read gathering database | sqlcmd export | sequel command
  ab.exe; ApacheBench, Apache Benchmark; LOIC, Low Orbit Ion Cannon; HOIC; hping, hping3 | is a tool that sends very many requests | flood service-down damage | ApacheBench run | bench of the apache
  JexBoss; Routersploit; BeEF framework; ysoserial; JNDI-Injection-Exploit; marshalsec | is a toolkit that breaks into systems through known holes | exploit code-runs getting-in | JexBoss seen | beef stew
  WebLogicScan; Fscan, FScan; Kscan; RustScan; naabu; Goby scanner | is a tool that looks for machines and their open doors | scan network-mapped looking-around | RustScan run | rusty scanners
  OpenStego; stegsnow | is a tool that hides data in pictures or texts | hide hiding | OpenStego seen | stegosaurus
  Gpg4win; GnuPG, gpg; openssl enc; AxCrypt | is a tool that encrypts and signs files | encrypt | Gpg4win run | gap for win
  SoftEther, SoftEther VPN | is a program that joins a machine to a private network | tunnel | SoftEther bridge | soft ether
  pystinger; gost proxy; EarthWorm tunnel; Stowaway proxy; pinggy; serveo; devtunnel, devtunnels; ptunnel | is a tool that makes a tunnel out of or into a network | tunnel controlled-remotely remote-control | pystinger seen | ago george
  scp.exe; sftp.exe; lftp; tftp.exe; ftp.exe; FreeFileSync; Syncthing; GoodSync; Cyberduck | is a tool that copies files between machines | send-out data-leaves taking-out | FreeFileSync run | in sync
  azcopy; s3browser, S3 Browser; s5cmd; gsutil | is a tool that copies files to and from cloud storage | send-out data-leaves taking-out cloud-storage | azcopy run | copy az
  SharpWeb; SharpChrome; HackBrowserData; ChromePass; CookieKatz | is a tool that draws passwords and sessions out of web browsers | read-secret session-stolen stealing-secrets browser | HackBrowserData run | chrome passage
  SharpDPAPI; DonPAPI; KeeThief; KeeFarce; Pypykatz; SafetyKatz; BetterSafetyKatz; lsassy; SharpKatz; WCE, Windows Credential Editor; Invoke-Mimikatz; TrickDump; MirrorDump; Internal Monologue; SharpLAPS | is a tool that draws passwords or their hashes out of Windows or its programs | read-secret secrets-stolen stealing-secrets operating-system | lsassy run | safe cats
  MailSniper; MailPV | is a tool that searches or reads others' mail | collect data-read gathering mailbox | MailSniper run | sniped mail
  Invoke-PSImage; Invoke-DOSfuscation; Chimera obfuscator; ISESteroids | is a tool that makes scripts hard to read | hide hiding | Invoke-PSImage run | images invoked
  PSAttack; PoshRat; PoshSpy | is a set of attack scripts in PowerShell | run-script code-runs running-code | PSAttack module | attacks ps
  PowerZure; Stormspotter; TeamFiltration; CredMaster; MFASweep | is a tool for finding ways into clouds or directories | list network-mapped looking-around cloud-account | PowerZure run | burst of microbes
  SharpHide; Invisi-Shell, InvisiShell | is a tool that keeps what it does out of sight | hide hiding | Invisi-Shell run | invisible shells
  COLDSTEEL; FlowCloud | is a harmful program that steers a machine from afar | connect-out controlled-remotely remote-control | COLDSTEEL seen | quasars in space
  CertReq; CertOC; ConfigSecurityPolicy; MpCmdRun; GfxDownloadWrapper; Diantz; makecab; Expand.exe; IMEWDBLD; OneDriveStandaloneUpdater; Cmdl32 | is a program that one finds on the system and that can fetch or unpack files | download code-runs hiding | CertReq post | print replaced
  AgentExecutor; CL_Invocation; CL_Mutexverifiers; pubprn; SettingSyncHost; Stordiag; Pcwrun; Pcwutl; Advpack; IEAdvpack; Zipfldr; Dfsvc; Rasautou; Runexehelper; RunScriptHelper; Tttracer; Ttdinject; Wlrmdr; vsiisexelauncher; VisualUiaVerifyNative; DeviceCredentialDeployment; dxcap; rcsi; fsi.exe; fsianycpu; bginfo, BgInfo; AppVLP; OpenConsole; Provlaunch; Ie4uinit; Adplus; Coregen; VBoxDrvInst; Xbootmgr | is a program or library on the system through which others can be run or read | run-program code-runs hiding | Tttracer run | ribbons run
  `,
);
