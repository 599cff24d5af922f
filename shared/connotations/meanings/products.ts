import { readMeanings } from './read-meanings.ts';

/** Software and devices by what they are: what is behind a name decides what was hit. */
export const PRODUCTS = readMeanings(
  'product',
  `
  vBulletin | is community forum software | web-application | vBulletin.Routestring.RCE | weekly bulletin sent
  phpBB | is community forum software | web-application | phpBB viewtopic hole | php bad build
  MyBB | is community forum software | web-application | MyBB editor injection | my bbq
  Discourse | is community forum software | web-application | Discourse upload flaw | course list
  WordPress, wp admin, wp login, wp content | is a website and blog system | web-application | WordPress xmlrpc brute force | word pressing
  Joomla | is a website management system | web-application | Joomla com_fields | jungle map
  Drupal, Drupalgeddon | is a website management system | web-application | Drupal form API | drum pal
  Magento, Adobe Commerce | is online shop software | web-application | Magento checkout hole | magenta ink low
  Apache Struts, Struts 2, Struts | is a framework of Java web applications | web-application | Apache.Struts.2.OGNL | strut broken
  Apache Log4j, Log4j, Log4j2 | is a logging library inside many Java servers | server | Apache.Log4j.Error.Log | log4 shelf
  Apache Tomcat, Tomcat | is a server of Java web applications | web-application | Apache Tomcat manager upload | tom and cat
  Apache HTTP Server, Apache httpd, Apache | is a web server | web-application | Apache.HTTP.Server.Traversal | tapa cheese
  nginx | is a web server | web-application | nginx alias traversal | engine x
  Microsoft IIS, IIS, MS IIS | is the Windows web server | web-application | IIS HTTP.sys request | iisland
  Atlassian Confluence, Confluence | is a team wiki | web-application | Confluence OGNL hole | conference room
  Atlassian Jira, Jira | is a ticket and project tracker | web-application | Jira project exported | jar of honey
  Microsoft Exchange, Exchange Server, MS Exchange, Exchange Online | is a mail server | mailbox | MS Exchange ProxyShell | key exchange finished
  Outlook Web Access, OWA, Outlook on the web | is the web page of the mail server | mailbox | OWA password spray | oval shape
  Microsoft SharePoint, SharePoint, SharePoint Online | is a document and team site server | web-application | SharePoint deserialization | share points of stock
  Oracle WebLogic, WebLogic, WebLogic Server | is a server of Java business applications | web-application | Oracle.WebLogic.Server.RCE | web logic puzzle of the day is closed
  JBoss; WildFly | is a server of Java business applications | web-application | JBoss JMXInvokerServlet | boss j
  GitLab | is a code repository server | code-repository | GitLab exiftool hole | git label
  GitHub | is a code hosting service | code-repository | GitHub secret scanning disabled | git hub cap
  Jenkins | is a build server | build-system | Jenkins script console used | Mr Jenkin smiled
  MOVEit, MOVEit Transfer | is a file exchange server | web-application | MOVEit Transfer SQL injection | move it away
  Citrix NetScaler, NetScaler; Citrix ADC; Citrix Gateway; Citrix | is a gateway for remote access and load balancing | remote-access | Citrix ADC traversal | citric acid
  Fortinet FortiGate, FortiGate, FortiOS; Fortinet | is a firewall and VPN gateway | network-device | FortiOS SSL VPN traversal | fort in the hills
  Pulse Connect Secure, Pulse Secure; Ivanti Connect Secure, Ivanti | is a VPN gateway | remote-access | Pulse Secure file read | pulse oximeter
  GlobalProtect | is a VPN gateway | remote-access | GlobalProtect command injection | global protection plan
  PAN-OS, Palo Alto Networks, Palo Alto | is a firewall | network-device | PAN-OS management hole | pan of soup
  Cisco ASA; Cisco IOS XE; Cisco IOS; Cisco | is network equipment | network-device | Cisco IOS XE web UI | crisco baking
  F5 BIG-IP, BIG-IP | is a load balancer | network-device | F5 BIG-IP TMUI hole | big tip
  SonicWall | is a firewall and VPN gateway | network-device | SonicWall SMA injection | sonic walkway
  MikroTik | is a router | network-device | MikroTik winbox login | micro ticket
  D-Link, DLink | is a router or camera maker | network-device | D-Link DSL hole | linked list
  TP-Link | is a router maker | network-device | TP-Link injection | type link
  Netgear | is a router maker | network-device | Netgear setup.cgi | net gearbox
  VMware vCenter, vCenter, vCenter Server | is the control server of virtual machines | virtual-machines | VMware vCenter upload | visitor centre
  VMware ESXi, ESXi | is a host of virtual machines | virtual-machines | ESXi shell enabled | essex city
  Microsoft SQL Server, MSSQL, MS SQL | is a database server | database | MSSQL xp_cmdshell enabled | sequel
  MySQL | is a database server | database | MySQL login failure burst | my squad
  PostgreSQL, Postgres | is a database server | database | PostgreSQL COPY FROM PROGRAM | post grey
  Oracle Database | is a database server | database | Oracle Database login | oracle of delphi
  MongoDB | is a document database | database | MongoDB open to all | mango db
  Redis | is an in-memory data store | database | Redis unauthorised write | redistribution
  Elasticsearch | is a search and log store | database | Elasticsearch scripting hole | elastic band search
  Zyxel | is a firewall and router maker | network-device | Zyxel ike injection | zyx
  QNAP | is a network storage maker | file-share | QNAP QTS hole | snap
  Synology | is a network storage maker | file-share | Synology DSM login | synonym
  Microsoft Office, MS Office | is the office document suite | document | MS Office memory corruption | office hours
  Microsoft Word, MS Word, winword | is the document editor | document | Microsoft Word spawned shell | last word spoken
  Microsoft Excel, MS Excel | is the spreadsheet editor | document | MS Excel macro | excellent result
  Adobe Acrobat, Adobe Reader, Acrobat Reader | is the PDF reader | document | Adobe Reader overflow | adobe brick house
  Google Chrome, Chrome | is a web browser | browser | Google Chrome use after free | chromed steel
  Mozilla Firefox, Firefox | is a web browser | browser | Firefox JIT hole | fire in the fox den
  Internet Explorer, MSIE, MS IE | is an old web browser | browser | MS IE CVE hole | explorer on the internet of things
  SAP NetWeaver, SAP | is the business software of an enterprise | web-application | SAP NetWeaver RECON | sapling
  Zoho ManageEngine, ManageEngine, ADSelfService Plus | is administration software for IT departments | web-application | ManageEngine file write | engine managed
  SolarWinds, SolarWinds Orion | is network administration software | server | SolarWinds Orion bypass | solar and wind power
  ConnectWise ScreenConnect, ScreenConnect | is remote support software | remote-access | ScreenConnect bypass | screen connected to dock
  Kaseya VSA, Kaseya | is remote administration software | remote-access | Kaseya VSA upload | case of lager
  Zimbra | is a mail server | mailbox | Zimbra memcached injection | zebra crossing
  Roundcube | is the web page of a mail server | mailbox | Roundcube stored script | round cube puzzle
  Microsoft Windows, Windows, MS Windows | is an operating system of Microsoft | operating-system | MS.Windows.SMB.RCE | window cleaner
  Linux | is the operating system of most servers | operating-system | Linux kernel hole | line x
  macOS, Mac OS X, OSX | is Apple's operating system | operating-system | macOS Gatekeeper off | mac and cheese
  Android | is a mobile operating system | mobile-device | Android dropper | androgynous
  iOS, iPhone | is Apple's mobile operating system | mobile-device | iPhone jailbreak found | curios
  `,
);
