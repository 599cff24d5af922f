import { readMeanings } from './read-meanings.ts';

/** Plain verbs of titles: they say that something was done, the title has to say to what. */
export const PLAIN_VERBS = readMeanings(
  'verb',
  `
  created, create, creation, creates, made | Something was made. | create-resource | Rule Created by guest | crate
  deleted, delete, deletion, removed, detached, remove, removal, purged, destroyed, wiped, erased | Something was removed. | delete | Dashboard Deleted | delicate
  modified, modify, modification, changed, change, changes, updated, edited, altered, tampering, tampered, tamper | Something was altered. | change-settings | Settings Modified | modern
  disabled, disable, turned off, switched off, deactivated, disabling | Something was switched off. | change-settings | Feature Disabled | able
  enabled, enable, turned on, activated, switched on | Something was switched on. | change-settings | Feature Enabled | ennoble
  added, add, addition, attached, assigned, assignment | Something was added. | change-settings | Key Added to project | address
  hidden, hide, hides, hiding, concealed | Something was hidden. | hide hiding | Hidden entry in list | hideous
  written, write, writes, wrote | Something was written. | upload | Write to odd path | writer
  granted, grant, given, elevated, escalated, promoted | Somebody was given more than before. | change-rights rights-raised gaining-rights | Role elevated by bot | granite
  revoked, unassigned, denied access removed | Something was taken away from somebody. | change-rights | Certificate Revoked | revolve
  executed, execution, execute, executes, ran, launched, run, invoked, invocation | Something was run. | run-program code-runs running-code | Tool Execution in temp | executive
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
  logout, logged out, signed out, sign out, logged off, logoff, log off, session closed, login session closed, session ended, session terminated | A session ended. | none | Logout of user | outlook
  registered, register, registration, enrolled, enrollment | Something was entered in a list. | create-resource | Device entry Registered | registrar
  reset, resets, reinitialized | Something was set anew. | change-settings | Counter Reset | resort
  `,
);
