import { readMeanings } from './read-meanings.ts';

/** Inner parts of Linux, other Unix systems and macOS. */
export const UNIX_PARTS = readMeanings(
  'unix',
  `
  etc passwd, /etc/passwd | The list of a Unix machine's accounts is involved. | part list looking-around operating-system | Read of /etc/passwd by httpd | passed etc
  etc shadow, /etc/shadow, shadow file | The file with a Unix machine's password hashes is involved. | part read-secret secrets-stolen stealing-secrets operating-system | /etc/shadow read | eye shadow
  sudoers, etc sudoers, sudoers.d | The list of who may act as root is involved. | part change-rights rights-raised gaining-rights operating-system | sudoers changed | pseudo
  sudo, sudo command, su command, doas | A command was run with another account's rights. | run-command rights-raised operating-system | sudo by www-data | sumo
  setuid, suid, setgid, suid bit, setcap, file capabilities, set uid | A program was marked to run with its owner's rights. | change-rights rights-raised gaining-rights operating-system | SUID Bit on bash copy | suited
  chmod, chown, file permissions modified, file permissions changed, file permission change, icacls, takeown, chattr | Who may use a file was changed. | change-rights hiding operating-system | chmod 777 in tmp | chimney
  ld preload, ld_preload, ld.so.preload, dynamic linker hijacking, dyld insert libraries | A library was set to be loaded into every program. | inject access-kept hiding operating-system | ld.so.preload written | preloaded card
  ssh authorized keys, authorized_keys, authorized keys | The list of keys that open a Unix account is involved. | part change-settings access-kept staying account | authorized_keys changed by nginx | keys to the car
  ssh private key, private key, id_rsa, private keys, pem file, ssh key theft | A secret key that opens other machines is involved. | part read-secret secrets-stolen stealing-secrets | Private Key read by script | privately
  bash history, bash_history, shell history, powershell history, consolehost_history, history file, histfile, command history, history cleared, clear history | The record of typed commands is involved. | part delete traces-removed hiding operating-system | Bash History deleted | history of bash street
  bashrc, bash profile, shell profile, zshrc, etc profile d, .bash_profile | What a shell runs at its start was touched. | install access-kept staying operating-system | .bashrc changed by curl | bash party
  cron, cron job, cronjob, crond, cron.d, at job linux, anacron | Something is set to run at set times. | schedule access-kept staying operating-system | Cron Job by www-data | crown
  systemd, systemd service, systemd unit, systemd timer, init.d, rc.local, rc script, udev rule, upstart | What a Unix machine starts by itself was touched. | install access-kept staying operating-system | systemd timer added | systemic
  launch agent, launch daemon, launchagent, launchdaemon, login item, login items, login hook, emond, plist modification, plist file | What a Mac starts by itself was touched. | install access-kept staying operating-system | Launch Agent in library | rocket launched
  kernel module, insmod, modprobe, lkm, loadable kernel module, rmmod, kernel extension, kext | A part that runs inside the system's core was loaded or removed. | install access-kept hiding operating-system | insmod from tmp | modular kernel corn
  ptrace, proc mem, process_vm_writev, /proc/ mem | One program reaches into another. | inject code-runs hiding operating-system | ptrace attach to sshd | trace
  memfd, memfd_create, dev shm, /dev/shm, fileless execution | A program was run from memory, without a file on disk. | run-program code-runs hiding operating-system | memfd_create execution | mem fed
  tmp directory, /tmp, world writable, executed from tmp, var tmp | A place that anyone may write to is involved. | part operating-system file | Executable in /tmp directory | temple
  pam module, pam backdoor, pluggable authentication | The part of Unix that checks passwords is involved. | part change-settings access-kept stealing-secrets operating-system | PAM module replaced | spam
  selinux, apparmor, selinux disabled, setenforce, auditd, auditd stopped, auditctl, syslog stopped, rsyslog, syslog disabled, auditd disabled | A guard or record of a Unix machine is involved. | part disable-defence defence-off hiding operating-system | SELinux set permissive | sell in us
  iptables, nftables, ufw, ufw disabled, iptables flush, firewalld, pf firewall | The wall of a Unix machine is involved. | part change-settings defence-off hiding operating-system | iptables flushed | table
  log files deleted, var log, /var/log, utmp, wtmp, lastlog, btmp, log file tampering, log tampering, log file deleted | The records of a Unix machine are involved. | part delete traces-removed hiding operating-system | wtmp emptied | log in a fire
  keychain, macos keychain, login keychain, security dump keychain | The store where a Mac keeps passwords is involved. | part read-secret secrets-stolen stealing-secrets operating-system | Keychain copied | chain of keys
  gnome keyring, kwallet, secret service, mimipenguin, swappiness dump | The store where a Unix desktop keeps passwords is involved. | part read-secret secrets-stolen stealing-secrets operating-system | mimipenguin run | penguin
  tcc, tcc database, tcc.db, privacy preferences, full disk access | The Mac's list of what programs may see is involved. | part change-rights data-read hiding operating-system | TCC database edited | tick
  xattr, quarantine attribute, com.apple.quarantine, quarantine flag | The mark that a file came from the web was taken off. | disable-defence hide hiding operating-system | xattr removes quarantine | attribute
  sip disabled, csrutil, system integrity protection, spctl | A guard of macOS was switched off. | disable-defence defence-off hiding operating-system | csrutil disable | sipped tea
  bash shell, bash, sh -c, zsh, shell script, shell spawned, unix shell, interactive shell, shell spawn | A Unix command prompt was used. | run-command code-runs running-code operating-system | Shell Spawned by nginx | seashell
  pipe to bash, curl bash, pipe to shell, curl pipe bash, wget pipe sh | A script was fetched and run at once, unread. | run-script code-runs running-code operating-system | curl pipe bash in cron | pipe
  dirty cow, dirtycow, dirty pipe, dirtypipe, pwnkit, polkit, pkexec, baron samedit, overlayfs, looney tunables | A known hole in Linux that gives root away is involved. | part exploit rights-raised gaining-rights operating-system | PwnKit pkexec call | muddy pipe
  root user, root account, root access, uid 0, run as root, root shell, superuser | The account with full power is involved. | part rights-raised operating-system | Root Shell from httpd | rooted
  useradd, usermod, groupadd, passwd command, dscl create, linux user created, net user add, net user /add | An account was made or changed from the prompt. | create-account access-kept staying account | useradd by apache | used to add
  uname, lsb release, hostnamectl, lscpu, dmidecode, sw_vers, system_profiler | A command that tells what a machine is was run. | list looking-around operating-system | uname burst by webshell user | you name it
  hidden file, hidden files, hidden directory, dot file, hidden folder, hidden attribute, attrib +h | Something was hidden from ordinary view. | hide hiding operating-system | Hidden Directory in tmp | hideous filings
  timestomp, timestomping, touch -r, timestamp modified, time stomp, file time modified | A file was given a false age. | hide traces-removed hiding operating-system file | Timestomp of dll | stamp
  file deleted, file deletion, rm -rf, shred, secure delete, files deleted, indicator removal | Files were removed. | delete traces-removed hiding operating-system file | Shred run by root | shared
  dd command, dd if, overwrite mbr, disk wipe, mbr overwrite, master boot record, mbr, raw disk access, format disk, diskpart clean, disk overwrite | A disk was written over or read raw. | delete data-destroyed damage operating-system | MBR overwrite seen | disco
  shutdown, reboot, system shutdown, host shutdown, forced reboot | The machine was stopped or started anew. | restart service-down damage operating-system | Mass Shutdown of hosts | shutters
  process killed, kill process, taskkill, pkill, process terminated, process termination | A running program was ended. | stop service-down operating-system | taskkill of backup agent | skill
  nsenter, unshare, chroot, cgroups release_agent, release_agent | A program steps out of or into its fenced area. | escape rights-raised gaining-rights container | nsenter from pod | center
  docker socket, docker.sock, containerd socket, crio socket | The control channel of the container host is involved. | part escape rights-raised gaining-rights container | docker.sock mounted | sock
  yum, apt get, dpkg, rpm install, package installed, package manager, pip install, npm install, gem install, brew install | A program was put in with the system's own installer. | install operating-system | Package Installed at night | packaging
  web server process, www data, apache process, nginx process, httpd, w3wp, php fpm, tomcat process, w3wp.exe | The program that serves web pages is involved. | part web-application | w3wp spawned cmd | web of servers
  database process, sqlservr, postgres process, mysqld, oracle process | The program that keeps records is involved. | part database | sqlservr spawned shell | data processed
  `,
);
