import { readMeanings } from './read-meanings.ts';

/** Further things that somebody does, in the words of titles. */
export const FURTHER_DEEDS = readMeanings(
  'action',
  `
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
  attack, attacked, attacker, attacks | Somebody acts with harm in mind. | | Attack on site | tack
  malicious, suspicious file, harmful, evil | It is judged harmful. | | Malicious traffic shape | malice
  crash, crashed, service crash, application crash, fault | A program fell over. | service-down | Service Crash after request | crush
  flood, flooding, syn flood, udp flood, http flood, amplification, reflection attack, slowloris, dns amplification, ntp amplification | So much is sent that the service cannot keep up. | flood service-down damage | SYN Flood on web | floor
  av scan, antivirus scan, anti virus scan, virus scan, malware scan, full scan, quick scan, scheduled scan, on demand scan, scan completed, scan finished, scan started, scan engine | A guard's scanner went over files or machines. | scan none | AV Scan done | scan of web root
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
  rogue device, unauthorized device, new device on network, unknown device, unmanaged device, rogue access point, unknown mac address | A machine that nobody knows is on the network. | getting-in | Rogue Device on LAN | rouge
  unauthorized access, unauthorised access, unauthorized, unauthorized user, access violation, access denied, permission denied, forbidden | Somebody tried what he has no right to. | | Unauthorized Access to share | author
  honeypot, honeytoken, canary, canary token, decoy, deception, honey account, canarytoken | A trap was touched: nobody has an honest reason to. | looking-around | Honeytoken used | honey
  health check, connectivity check, internet connectivity, test connection, connection test, ip lookup, external ip lookup, ip check, whatismyip, ip address lookup | Something asks whether it has a way out and under which address. | list looking-around | External IP Lookup by script | wealth
  language discovery, keyboard layout, system language, locale check, geofence, country check | A program asks in which country it is. | list looking-around | Keyboard Layout read | language course
  process discovery, service discovery, account discovery, group discovery, share discovery, software discovery, system information discovery, network discovery, domain discovery, permission group discovery, list processes, get user, user discovery, file discovery, system owner discovery, security software discovery, remote system discovery, trust discovery | Somebody looks around on a machine or network. | list network-mapped looking-around | Account Discovery by net | disco
  get aduser, get adcomputer, get adgroup, getdomain, get domain, get adobject, net group, net localgroup, net user, net view, net share, net accounts, net time, net session | A directory or machine was asked for its accounts, groups or shares. | list network-mapped looking-around directory | Get-ADComputer by script | adobe
  modbus write, plc write, plc stop, coil write, plc program download, plc mode change, controller stopped, firmware changed plc, write to plc, stop cpu | The controls of a machine or plant were altered or stopped. | change-settings data-changed damage control-system | PLC Stop from office | pulse stop
  `,
);
