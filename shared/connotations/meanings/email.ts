import { readMeanings } from './read-meanings.ts';

/** Mail and its tricks. */
export const EMAIL_PARTS = readMeanings(
  'email',
  `
  email, e-mail, mail message, email message, mail | A mail is involved. | part email | Email with link | mailman
  attachment, email attachment, malicious attachment, mail attachment | A file sent with a mail is involved. | part email file user-tricked | Malicious Attachment opened | detached house
  phishing email, phishing mail, phishing message, reported phish, phishing url, phishing link, phishing attempt, email reported, user reported phishing, reported phishing | A mail was made to trick its reader. | deceive user-tricked getting-in email | Phishing Email delivered | fishing mail order
  malicious link, malicious url, suspicious link, malicious url click, suspicious url | A link that leads to harm is involved. | part deceive user-tricked getting-in website | Malicious URL clicked | missing link
  business email compromise, bec, ceo fraud, invoice fraud, payment fraud, vendor email compromise, executive impersonation | A mail poses as a boss or supplier to move money. | deceive impersonate user-tricked damage email | CEO Fraud mail | business mail compression
  spoofed email, email spoofing, sender spoofing, display name spoofing, spoofed sender, spoofed domain, lookalike domain, homoglyph domain | A mail or name poses as somebody else's. | deceive impersonate user-tricked getting-in email | Email Spoofing of boss | spooky
  inbox rule, inbox rules, mailbox rule, new inboxrule, inbox rule created, suspicious inbox rule, hide mail rule, inbox manipulation, set-inboxrule, mail rule, delete rule mailbox, inbox manipulation rule | A rule was set that moves or hides somebody's mail. | change-settings hide hiding mailbox | Suspicious Inbox Rule | ruler
  mail forwarding, email forwarding, external forwarding, forwarding rule, auto forward, autoforward, forwarding smtp address, mailbox forwarding, forwarding enabled, mail forward, set-mailbox forwarding | Somebody's mail is sent on, often to the outside. | change-settings data-leaves gathering mailbox | External Forwarding set | forwarded call
  transport rule, mail flow rule, exchange transport rule, new transport rule, mail connector, inbound connector | A rule over all the firm's mail was set. | change-settings data-leaves mailbox | Transport Rule bcc | transport strike
  mailbox export, pst export, export mailbox, mailbox exported, new-mailboxexportrequest, mailbox search, mail items accessed, mailitemsaccessed, mailbox access, mailbox accessed, mailbox login | Somebody's mail was read or copied out. | collect data-read gathering mailbox | MailItemsAccessed burst | box
  spam, spam email, spam campaign, mass mailing, bulk mail, outbound spam | Unwanted mail in bulk is involved. | part email deceive | Outbound Spam burst | spa
  safe links, safe attachments, anti phish policy, antiphish rule, malware filter, safe links disabled, malware filter rule, spam filter policy, dkim disabled, anti phishing policy | The guard over mail was touched. | disable-defence defence-off hiding mailbox | Safe Links disabled | safety chain links
  mail bombing, email bombing, email bomb, subscription bombing | A mailbox is buried under mail, to hide something or to prepare a call. | flood service-down mailbox | Email Bombing of user | bomb
  credential harvesting, credential phishing, credential phish, credential harvest page, fake login page, phish landing, credential theft page, successful phish, phishing landing, credential harvester | A page poses as a sign-in to catch names and passwords. | deceive secrets-stolen stealing-secrets website account | ET PHISHING Successful Phish Landing | harvest festival
  password protected zip, encrypted archive, password protected archive, encrypted zip, encrypted attachment, password protected attachment | A packed file was locked so that scanners cannot look in. | hide user-tricked email | Encrypted Archive in mail | archived
  double extension, right to left override, rtlo, fake extension, extension mismatch, masqueraded extension, rlo, file extension spoofing | A file poses as another kind of file. | hide user-tricked hiding file | Double Extension invoice | extension cord
  archive file, zip file, rar file, zip archive, archive created, compressed archive, data archived, archive collected data, compressed file, data compressed | Files were packed together. | collect gathering file | Archive Created in temp | archbishop
  calendar invite, meeting invite, malicious calendar, calendar phishing | An invitation was used to trick its reader. | deceive user-tricked email | Calendar Invite with link | calendar year
  teams phishing, teams message, teams external, chat phishing, slack phishing, linkedin message, social media message | A chat message was used to trick its reader. | deceive user-tricked getting-in message | Teams Message from stranger | team mess hall
  fake browser update, fake update, fake captcha, clickfix, fake captcha page, clearfake, paste and run, fake software, trojanized installer, malvertising, seo poisoning, fake installer | A page or advertisement poses as something useful to have its visitor run a program. | deceive user-tricked code-runs getting-in website | ClickFix page visited | captured
  drive by, drive by download, drive by compromise, watering hole, compromised website, strategic web compromise, hacked website, injected script | A website that people trust was used to hit its visitors. | exploit code-runs getting-in website browser | Drive-By Download blocked | drive to work
  typosquat domain, punycode domain, idn homograph, brand impersonation, impersonating domain, typosquatted domain, cybersquatting, look alike domain | A web name was made to be mistaken for another. | deceive impersonate user-tricked preparing website | Brand Impersonation page | brandy
  `,
);
