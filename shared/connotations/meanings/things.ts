import { readMeanings } from './read-meanings.ts';

/** Data, files and parts of programs that titles speak of. */
export const DATA_THINGS = readMeanings(
  'data',
  `
  file, files, file system, filename, file name | A file is involved. | | Odd File in share | fill
  folder, directory, directories, dynamic folder | A folder is involved. | | Odd Folder in share | foldable
  process, processes, process creation, create process, process created, new process | A running program is involved. | | Odd Process under editor | professor
  command line, commandline, command line arguments, arguments, command, commands, shell command, system command | What was typed or called is involved. | | Odd Command Line of tool | commandment
  script, scripts, javascript, vbs, batch file, bat file, scripting | Program text that is run as it stands is involved. | | Odd Script in mail | scripture
  executable, binary, exe, executable file, portable executable, pe file, elf binary, program | A program file is involved. | | Odd Executable in share | executor
  library, dll, shared object, shared library, so file, dynamic library | A part of programs is involved. | | Odd DLL in share | librarian
  driver, drivers, kernel | A part near the core of the system is involved. | | Odd Driver in temp | drivel
  payload, second stage, stager, stage two, dropped payload | The part that does the harm is involved. | | Payload in answer | pay slip
  memory, process memory, heap, memory region, rwx memory, executable memory | The memory of a machine is involved. | | Odd Memory region | memoir
  environment variable, environment variables, path variable | The settings that programs inherit are involved. | | Odd Environment Variable | environmental
  configuration, settings, config, configuration changes, configuration change, settings updated | Settings are involved. | | Odd Configuration of app | figure
  widgetConfig | is the settings of a part of the user interface, which a request can carry | part web-application web-request | vBulletin.widgetConfig.RCE | widget shop
  configuration file, config file, web.config, .env file, dotenv, wp config, htaccess, .git folder, exposed git | The settings file of a program, often with passwords in it, is involved. | part read-secret secrets-stolen | Configuration File read by guest | file a claim
  secret, secrets, key material, access key, access keys, api keys, encryption key, keys, master key, signing key | Something that opens other things is involved. | | Secrets in log | secretary
  certificate, certificates, root certificate, ca certificate, tls certificate, x509, code signing certificate, certificate installed, root certificate installed, signing certificate | A proof of who one is is involved. | | Root Certificate odd | certified cheque
  sensitive data, confidential, pii, personal data, sensitive file, sensitive files, credit card, card data, phi, classified, social security number, sensitive information, customer data | Data that must not get out is involved. | | Sensitive Data in mail | sensible
  source code, code repository, repository, repo, git repository, project code | The firm's program text is involved. | code-repository | Source Code odd | sourdough
  backup, backups, snapshot, snapshots, backup file, recovery point | Copies that one restores from are involved. | | Backup odd | backing
  database, databases, table, sql database, db instance | A store of records is involved. | database | Odd Database query | datum
  document, documents, office document, pdf, pdf file, word document, spreadsheet, rtf file, office file | A document is involved. | document | Odd Document macro | documentary
  image, picture, steganography, stego, hidden in image | A picture, in which things can be hidden, is involved. | | Steganography in png | imagine
  log, logs, audit log, log file, audit logs, logging, audit trail, access log | The record of what happened is involved. | | Audit Log odd | logistic
  user, users, employee, member, person | Somebody's account is involved. | | Odd User name | usage fee
  group, groups, team, organization, org | A set of accounts is involved. | | Odd Group name | grouse
  role, roles, privilege, privileges, permission, permissions, rights, access rights | What an account may do is involved. | | Odd Role name | rollers
  policy, policies, security policy, rule, rules, setting | A rule of the house or of a system is involved. | | Odd Policy name | polite
  host, computer, machine, server, servers, endpoint, workstation, laptop, device, devices | A machine is involved. | | Odd Host name | ghost
  virtual machine, vm, virtual machines, hypervisor, esxi host, guest vm | A machine made of software is involved. | virtual-machines | Odd Virtual Machine | virtue
  domain, domains, hostname, fqdn, web name | A name on the network is involved. | | Odd Domain name | dominion
  url, urls, link, web address, website, site, page, landing page, web page | A place on the web is involved. | | Odd URL name | curl up
  browser, browser extension, browser extensions, chrome extension, malicious extension, browser plugin, firefox addon | The web browser or a part added to it is involved. | browser | Odd Browser Extension | browse
  activex, activex control, java applet, applet, silverlight, shockwave | A part that old browsers load is involved. | browser website | ActiveX method call | active
  plugin, plugins, add on, extension, module, component, addon | A part added to a program is involved. | | Odd Plugin name | plug
  token, tokens, cookies | What keeps somebody signed in is involved. | | Odd Token use | taken
  application, applications, app, apps, software | A program is involved. | | Odd Application name | applicant
  service, services, daemon | A program in the background is involved. | | Odd Service name | servant
  network, subnet, vlan, interface | A part of the network is involved. | | Odd Network name | net worth
  packet, packets, tcp packet, tcp flags, malformed packet, fragmented packet, invalid checksum | A piece of network traffic is involved. | | Malformed Packet seen | pack
  session, sessions | Somebody's time of being signed in is involved. | | Odd Session length | season
  password, passwords, passphrase, pin code | A password is involved. | account | Odd Password use | passport
  mailbox, mailboxes, inbox | Somebody's mail is involved. | mailbox | Odd Mailbox use | letter box office
  code, function, method, api call, api calls, function call, system call, syscall | A piece of program is involved. | | Odd Function Call | functionary
  archive, zip, rar, tar file, cab file | Files packed together are involved. | | Odd Archive name | architect
  recycle bin, trash folder, temp folder, temporary folder, appdata, programdata, public folder, users public, downloads folder, perflogs, windows temp | A folder where anything may be put is involved. | | Program in Recycle Bin | recycled
  wallet, crypto wallet, seed phrase, private wallet, cryptocurrency wallet, bitcoin wallet, cryptocurrency | Digital money is involved. | | Wallet file read | wall
  version check, version, banner, server banner | Which version something has is asked or told. | | Odd Banner | diversion
  `,
);
