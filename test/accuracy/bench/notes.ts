/** What no measurement of this run says: written by hand, kept with the numbers. */
export const NOTES = `## Where this stands against other ways

| way | sentinel | panther | falco | sigma | splunk | suricata_et |
| --- | --- | --- | --- | --- | --- | --- |
| technique-text search (TF-IDF), full / name | – | – | – | .38 / .29 | – | – |
| the plain sum of linear, neighbours and technique text | .38 / .33 | .35 / .31 | .29 / .33 | .65 / .63 | .72 / .70 | .95 / .93 |

A frontier language model asked alert by alert is reported at about .8 on sources like sentinel, and the best on the public Sigma benchmark at hierarchical F1
.66 (whole rule, zero-shot); two experts agree on the parent technique in about 78 % of rules of the same title.

## What was tried

Parent hit@1 on dev, full text, from trial runs while the phrasebook was still being written. Most pairs of runs differ in more than the one thing named (phrases added meanwhile,
procedure texts, size of the vectors), so the figures are hints, not an ablation, and do not add up.

| attempt | gain or loss |
| --- | --- |
| the linear voice trained to the end (rate 1 for 12 epochs, in place of .5 for 6) | sigma .63 to .70, falco .31 to .53, panther .42 to .45, splunk .70 to .72 |
| log-scores of the voices added (product of experts), in place of probabilities | panther .440 to .452, falco .377 to .429, sigma hit@3 .847 to .859 |
| our own labels for 5,484 unlabelled texts | linear: panther .34 to .37, sentinel .38 to .39; suricata_et .937 to .91 |
| own labels counting a fifth where a vendor's own labels are | suricata_et .905 to .92, others within .01 |
| phrases for 111 of 691 techniques | panther .454 to .452, falco .403 to .429: half a phrasebook tilts the answers |
| phrases on sign-in, cloud, defences and exfiltration (about 2,500) | linear: panther .36 to .42; both voices: .45 to .50 |
| a third voice of nearest training texts | sigma by name .644 to .656, panther by name .463 to .458: left out for its size |
| subword vectors at rate .9 in place of .4 | panther .49 to .35: the answers saturate and hit@3 falls to hit@1 |
| subword vectors for 10 epochs in place of 6 | panther .439 to .446, sentinel .431 to .424 |
| suricata_et rows counting 1.5 | .916 to .912 |
| procedure examples left out of the subword voice, and 56 dimensions for 64 | panther .458 to .451, suricata_et .907 to .903 |

Where suricata_et is missed, its labels follow conventions of their own (a path traversal is T1083, an operating system command injection T1210) that our knowledge of
other vendors contradicts; a linear trial on train alone, without our labels, phrases or ATT&CK's texts, reached .94. Where sentinel and panther are missed, most labels are T1078 or T1098 for each other, or a posture
finding's consequence. What would be needed: labels by several experts for such findings, and the second look carried over all 12,800 training labels.
`;
