import { readMeanings } from './read-meanings.ts';

/** Plain verbs of titles and what they say by themselves. More telling terms go before them. */
export const PLAIN_DEEDS = readMeanings(
  'action',
  `
  created, create, creation, creates, made | Something was made. | create-resource | Rule Created by guest | crate
  deleted, delete, deletion, removed, remove, removal, purged, destroyed, wiped, erased | Something was removed. | delete | Dashboard Deleted | delicate
  modified, modify, modification, changed, change, changes, updated, edited, altered, tampering, tampered, tamper | Something was altered. | change-settings | Settings Modified | modern
  disabled, disable, turned off, switched off, deactivated, disabling | Something was switched off. | change-settings | Feature Disabled | able
  enabled, enable, turned on, activated, switched on | Something was switched on. | change-settings | Feature Enabled | ennoble
  added, add, addition, attached, assigned, assignment | Something was added. | change-settings | Key Added to project | address
  granted, grant, elevated, escalated, promoted | Somebody was given more than before. | change-rights rights-raised gaining-rights | Role elevated by bot | granite
  revoked, detached, unassigned, denied access removed | Something was taken away from somebody. | change-rights | Certificate Revoked | revolve
  executed, execution, execute, executes, ran, launched, run, invoked, invocation | A program or command was run. | run-program code-runs running-code | Tool Execution in temp | executive
  spawned, spawn, child process, started by, spawning, subprocess, child processes | One program started another. | run-program code-runs running-code | Editor spawned prompt | spa wine
  accessed, access, opened, read | Something was opened or read. | | Vault Accessed at night | accessory
  copied, copy, cloned, duplicated | Something was copied. | copy | File Copy of archive | cope
  uploaded, upload, uploading | Something was sent to a place. | upload | Upload to rare host | loader
  renamed, rename, file renamed | Something was given another name. | hide hiding | Renamed utility run | namesake
  moved, transferred, migrated | Something was put elsewhere. | copy | Folder Moved to share | mover
  installed, install, installation, setup of | A program or part was put in place. | install | Agent Installation on DC | installment
  uninstalled, uninstall, uninstallation | A program or part was taken away. | delete | Tool Uninstalled | uninspired
  loaded, load, image load, dll loaded, module loaded, module load, dll load, library loaded | A part was loaded into a program. | inject code-runs | Library Loaded by editor | lady
  injected, injection, code injection technique | Something foreign was slipped in. | inject code-runs | Injection into browser | ejected
  dumped, dump, dumping, process dump, memory dump | Contents of memory or of a store were written out. | read-secret | Dump of process | dumb
  stopped, stop, halted, suspended, paused | Something was stopped. | stop service-down | Agent Stopped | stoop
  started, start, starting, starts | Something was started. | run-program | Listener Started | startle
  scheduled, schedule | Something was set to run at set times. | schedule | Export Scheduled | scheme
  exported, export, exporting | Something was put out as a file. | send-out | Export of boards | exporter
  imported, import | Something was taken in. | | Certificate Import | important
  shared, share, sharing | Something was opened to others. | share | Document Shared with stranger | shard
  published, publish, exposed, exposure | Something was opened to everybody. | share exposed | Dashboard Exposed | exposition
  queried, query, queries, lookup, requested, searched | Something was asked for. | list | Query for rare name | quarry
  listed, list, enumerated, gathered, gather, listing | Somebody collected what there is. | list looking-around | Gather of users | lest
  collected, collection, capture, captured, harvested, harvesting | Something was gathered. | collect data-read gathering | Collection of documents | colleague
  sent, send, sending, delivered, delivery | Something was sent. | send-out | Message Sent to all | scent
  received, receive | Something arrived. | | Package received | recipe
  connected, connect, connection, connecting, connections, communicated, communication, contacted | A connection was made. | connect-out | Connection from editor to rare host | connector
  login, logon, logged in, sign in, signed in, signin, sign ins, authenticated, authentication, logins, user login | Somebody signed in or tried to. | log-in account | User Login odd | logic
  logout, logged out, signed out, sign out | Somebody signed out. | none | Logout of user | outlook
  registered, register, registration, enrolled, enrollment | Something was entered in a list. | create-resource | Device entry Registered | registrar
  reset, resets, reinitialized | Something was set anew. | change-settings | Counter Reset | resort
  encrypted, encrypt, encryption, encrypt data | Something was made unreadable without the key. | encrypt | Data Encrypted for impact | crypt
  decrypted, decrypt, decoded, deobfuscated, decode, decoding, base64 decode | Something was made readable again. | run-program hiding | Decode of payload file | decor
  encoded, encode, encoding, base64, base64 encoded, hex encoded, xor, xor key, xor encoded, url encoded, double encoded | Something was written so that people cannot read it. | hide hiding | Base64 in parameter | base camp
  obfuscated, obfuscation, obfuscate, string obfuscation, string concatenation, obfuscated javascript, obfuscated script, obfuscated powershell | Program text was made hard to read. | hide hiding | Obfuscated script run | fuscia
  masquerading, masquerade, impersonating, impersonation, spoofed, spoofing, spoof, disguised, posing as, pretending | Something poses as something else. | impersonate hide hiding | Masquerading svchost | mask
  evasion, evade, defense evasion, avoid detection, sandbox evasion, anti debug, anti vm, anti analysis, anti sandbox, vm detection, debugger detection, virtualization detection | Something takes pains not to be seen. | hide hiding | Sandbox Evasion check | invasion
  persistence, persist, persistent, establish persistence | Something makes sure that it comes back. | install access-kept staying | Persistence by shell start | persimmon
  impair defenses, impair defense, defense disabled, weaken security, security disabled, disable security, security control disabled, disable windows defender, protection disabled, monitoring disabled, security software disabled | A guard was switched off or weakened. | disable-defence defence-off hiding security-tool | Impair Defenses by registry | repair fence
  agent tampering, sensor disabled, sensor removed, agent removed, agent uninstalled, agent disabled, edr uninstalled, sensor tampering, tampering with security | A guard on a machine was taken away. | disable-defence defence-off hiding security-tool | Sensor Disabled on srv | censor
  abuse, abused, misuse, abusing | Something was used for what it is not meant for. | | Signed tool Abuse | abacus
  bypass, bypassed, bypassing, circumvented, circumvention, evaded control | A check was walked around. | exploit login-bypassed | Filter Bypass | by the pass
  hijack, hijacked, hijacking, takeover, taken over | Something of others' was taken over. | impersonate | Name Hijack of host | jack
  compromised, compromise, breached, breach, hacked, infected, infection, intrusion | Something is in foreign hands. | | Compromised server talks | promise
  attack, attacked, attacker, attacks, hostile | Somebody acts with harm in mind. | | Attack on site | tack
  malicious, suspicious file, harmful, evil | It is judged harmful. | | Malicious traffic shape | malice
  crash, crashed, service crash, application crash, fault | A program fell over. | service-down | Service Crash after request | crush
  flood, flooding, syn flood, udp flood, http flood, amplification, reflection attack, slowloris, dns amplification, ntp amplification | So much is sent that the service cannot keep up. | flood service-down damage | SYN Flood on web | floor
  scan, scanning, scanner, scanned, probe, probing, sweep, fingerprinting | Somebody looks what is there. | scan network-mapped scouting | Scan of web root | scandal
  crawl, crawler, scraping, scraper, bot traffic, bad bot | A program collects pages. | collect scouting web-application | Scraper on shop | crowbar
  defacement, defaced, website defacement, web defacement | A page was altered for all to see. | data-changed damage web-application | Website Defacement found | face
  sabotage, destruction, destroy data, destructive, data destruction, data destroyed | Something was broken on purpose. | delete data-destroyed damage | Data Destruction by job | construct
  extortion, ransom note, ransom demand, ransomnote, blackmail | Money is demanded. | deceive data-destroyed damage | Ransom Note dropped | extra
  fraud, payment diversion, carding, gift card, transaction fraud, money transfer | Money is being taken by deceit. | deceive resources-abused damage | Fraud in checkout | freud
  screen capture, screenshot, screenshots, screen recording, screen captured, take screenshot | The screen was recorded. | collect data-read gathering | Screen Capture by tool | screen door
  audio capture, microphone, webcam, camera capture, video capture, record audio, audio recording | Sound or picture was recorded. | collect data-read gathering | Microphone used by tool | microbe
  clipboard, clipboard data, clipboard content, get clipboard | What was copied for pasting is read. | collect data-read gathering | Clipboard Data read | clip art
  input capture, keystroke, keystrokes, keyboard hook, hook keyboard | What is typed is recorded. | collect secrets-stolen stealing-secrets | Keyboard Hook set | key lime
  exfiltrated, exfiltrate, data leak, data leakage, data loss, data loss prevention, dlp, data egress, leak | Data left or may have left the house. | send-out data-leaves taking-out | DLP rule hit | date
  staging, staged, data staging, data staged, staged data | Data was laid ready to be carried off. | collect data-read gathering | Data Staging in temp | stagecoach
  propagation, spreading, self propagation, lateral tool transfer, remote file copy, tool transfer | Something goes on to further machines. | move inside-reached moving-on | Lateral Tool Transfer over share | propaganda
  remote service creation, remote service, remote process, remote execution, remotely executed, remote process creation, remote task, remote scheduled task, remote registry | Something was run or changed on another machine. | move inside-reached moving-on remote-login | Remote Service Creation on srv | remote island
  supply chain, supply chain attack, supply chain compromise, software supply chain, trojanized, backdoored update, compromised package, malicious package, malicious dependency | Something was slipped in at the maker's. | supply-chain code-runs getting-in | Supply Chain implant | chain of supplies
  initial access, first foothold, foothold | Somebody got in. | getting-in | Initial Access broker tool | initials
  post exploitation, post exploit, hands on keyboard, hands on activity | Somebody is at work after getting in. | run-command running-code | Post-Exploitation toolkit | postal
  remote access, remote access software, remote access tool, remote management, rmm, rmm tool, remote monitoring, remote support, remote administration tool, remote management tool, remote assistance | A way to steer a machine from afar is used. | connect-out controlled-remotely remote-control | RMM Tool on kiosk | remote village
  web attack, web exploit, http exploit, webattack | A web application was attacked. | exploit web-application web-request getting-in | Web Attack on portal | web of tack
  sandbox escape, vm escape, hypervisor escape, guest escape | A program broke out of its fenced area. | escape rights-raised gaining-rights virtual-machines | VM Escape attempt | scape
  jailbreak, jailbroken, rooted device, root detected mobile, developer mode | A phone's own guards were taken off. | change-settings defence-off mobile-device | Jailbreak on phone | jail broke
  prompt injection, jailbreak attempt prompt, llm injection, model abuse | A language model was told to do what it should not. | deceive exploit | Prompt Injection in chat | prompt delivery
  drive mapped, net use, mapped drive, share mounted, mount share, mounted, net use command | A file share was tied in. | move inside-reached moving-on file-share | Net Use to admin share | net users
  usb device, removable media, usb storage, usb drive, external drive, usb inserted, removable storage, thumb drive | A stick or disk that is carried about is involved. | removable-media | USB Device on server | usability
  rogue device, unauthorized device, new device on network, unknown device, unmanaged device, new device, rogue access point, unknown mac address | A machine that nobody knows is on the network. | getting-in | Rogue Device on LAN | rouge
  unauthorized access, unauthorised access, unauthorized, unauthorized user, access violation, access denied, permission denied, forbidden | Somebody tried what he has no right to. | | Unauthorized Access to share | author
  honeypot, honeytoken, canary, canary token, decoy, deception, honey account, canarytoken | A trap was touched: nobody has an honest reason to. | looking-around | Honeytoken used | honey
  health check, heartbeat, keepalive, connectivity check, internet connectivity, test connection, connection test, ip lookup, external ip lookup, ip check, whatismyip, ip address lookup | Something asks whether it has a way out and under which address. | list looking-around | External IP Lookup by script | wealth
  language discovery, keyboard layout, system language, locale check, geofence, country check | A program asks in which country it is. | list looking-around | Keyboard Layout read | language course
  process discovery, service discovery, account discovery, group discovery, share discovery, software discovery, system information discovery, network discovery, domain discovery, permission group discovery, list processes, get user, user discovery, file discovery, system owner discovery, security software discovery, remote system discovery, trust discovery | Somebody looks around on a machine or network. | list network-mapped looking-around | Account Discovery by net | disco
  get aduser, get adcomputer, get adgroup, getdomain, get domain, get adobject, net group, net localgroup, net user, net view, net share, net accounts, net time, net session | A directory or machine was asked for its accounts, groups or shares. | list network-mapped looking-around directory | Get-ADComputer by script | adobe
  `,
);
