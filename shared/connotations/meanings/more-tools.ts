import { readMeanings } from './read-meanings.ts';

/** Further programs by name. */
export const MORE_TOOLS = readMeanings(
  'tool',
  `
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
