import { readMeanings } from './read-meanings.ts';

/** Words about the alert itself: they say nothing of what happened, but how sure or how common it is. */
export const ALERT_WORDS = readMeanings(
  'alert-word',
  `
  attempt, attempts, attempted | It was tried; whether it worked is not said. | | SQL Injection Attempt | tempting offer
  inbound, incoming | It came in. | | Inbound SSH session | bound book
  outbound, outgoing | It went out. | | Outbound SMB traffic | bounded outlook
  anomaly, anomalous, anomalies | It is unlike what is usual here. | | Traffic Anomaly | animal
  first time, first seen, never seen before, previously unseen, first occurrence | It was not seen here before. | | First Time login country | time first
  rare, rarely seen, uncommon, unusual activity | It is seldom seen here. | | Rare parent process | rarebit
  multiple, numerous, excessive, large number of, high number of, high volume, spike in, burst of, threshold exceeded | It happened unusually often. | | Excessive DNS queries | volume knob
  blocked, denied, prevented | It was stopped. | none | Upload blocked by proxy | building site
  allowed, permitted | It was let through. | | SSH allowed from Internet | loud
  successful, successfully, succeeded | It worked. | | Successful exploit | sucker
  failed, failure, failures, unsuccessful, unable to, could not, did not succeed | It did not work. | fail | Failed sudo | fall
  known bad, known malicious, threat intelligence match, threat intel, ioc match, indicator of compromise, file hash, hash match | It matches something already known to be bad. | | IOC Match on hash | intelligence report quarterly
  blacklisted, blocklisted, bad reputation, low reputation, poor reputation | The other side has a bad name. | | Blocklisted address contacted | black list coat
  machine learning detection, ml detection, ml alert, behavioral detection, heuristic, heuristic detection | A program judged it, no fixed rule did. | | Heuristic detection on file | heritage
  false positive, benign, legitimate | Somebody or something called it harmless. | none | False Positive candidate | positive pressure
  test alert, test event, sample finding, test rule | It is a test. | none | Test Alert please ignore | testing lab
  informational, info event, for your information | It is told for information only. | none | Informational event | uniform
  policy violation, corporate policy, acceptable use | It is against the house rules rather than an attack. | | Corporate Policy chat program | police
  correlation, correlated, chained alerts, attack chain, multistage attack, multi stage | Several alerts were put together. | | Multistage attack incident | stage door
  analytics rule, detection rule, hunting query, saved search | It is what the rule is called, not what happened. | | Analytics Rule 12 | signature of mayor
  error, errors, exception, fault report, timeout, unreachable | Something went wrong. | none | Error on page | terror
  audit, audited, review due, compliance check | It is a check of the house rules. | none | Audit of rule set | auditorium
  risky, high risk, medium risk, risk score | It was given a high mark for danger. | | High Risk user | whisky
  `,
);
