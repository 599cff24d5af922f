import { readMeanings } from './read-meanings.ts';

/** Further software and devices. */
export const MORE_PRODUCTS = readMeanings(
  'product',
  `
  Microsoft | is the maker of Windows and Office | | Microsoft hole | micro soft cheese
  Google | is the maker of Chrome and Android | | Google hole | goggles
  Apple | is the maker of Macs and iPhones | | Apple hole | apples
  Adobe ColdFusion, ColdFusion | is a server of web applications | web-application | Adobe ColdFusion upload | cold fusing
  Adobe Flash Player, Adobe Flash, Flash Player, Shockwave Flash | is an old part of browsers for films and games | browser | Adobe Flash hole | flashy
  Adobe | is the maker of Acrobat and Flash | | Adobe hole | adobo
  PHP, PHP CGI, PHPUnit | is the language of many web pages | web-application | PHP-CGI argument hole | phase
  Java, Oracle Java, JRE, JDK | is a programming language and its runtime | | Oracle Java applet hole | javelin
  Node.js, NodeJS, Express.js | is a runtime of web applications | web-application | Node.js prototype hole | node joints
  ASP.NET, ASP .NET, ViewState | is Microsoft's runtime of web applications | web-application | ASP.NET ViewState hole | netting
  Ruby on Rails, Rails | is a framework of web applications | web-application | Ruby on Rails xml hole | railing
  Django; Flask; Laravel; Symfony; CodeIgniter; ThinkPHP; Yii; CakePHP | is a framework of web applications | web-application | Laravel debug hole | lark
  Spring Framework, Spring Cloud, Spring Boot | is a framework of Java web applications | web-application | Spring Cloud hole | springs
  TYPO3; Umbraco; Sitecore; DotNetNuke; Kentico; PrestaShop; OpenCart; WooCommerce; Craft CMS; Concrete5; MODX; e107 | is a website management system | web-application | TYPO3 upload hole | typed
  Moodle; Canvas LMS; Blackboard Learn | is a teaching platform | web-application | Moodle upload hole | noodle
  MediaWiki; DokuWiki; XWiki; TWiki; phpMyFAQ | is wiki software | web-application | XWiki script hole | wicked
  phpMyAdmin; Adminer; pgAdmin | is a web page over a database | web-application database | phpMyAdmin import hole | admins
  Nagios; Zabbix; Cacti; Icinga; PRTG; LibreNMS; OpenNMS; WhatsUp Gold; Observium | is software that watches machines | web-application | Zabbix login hole | nag
  cPanel; Plesk; Webmin; DirectAdmin; CWP; Virtualmin; ISPConfig | is a control page for web servers | web-application | Webmin package hole | panelled
  Apache Solr; OpenSearch; Apache Druid; Apache NiFi; Apache Airflow; Apache Superset; Apache Spark; Apache Hadoop; Apache Kafka; Apache ActiveMQ; Apache OFBiz; Apache Dubbo; Apache Shiro; Apache RocketMQ; Apache Flink; Apache Unomi; Apache Kylin; Apache CouchDB; Apache Axis; Apache Cassandra | is server software of the Apache foundation | server | Apache Solr velocity hole | solar
  Telerik UI; DevExpress; ckfinder; FCKeditor; KindEditor; elFinder; TinyMCE | is a part that web applications are built with | web-application | Telerik UI key hole | telling
  GoAnywhere; Accellion FTA; Serv-U; CrushFTP; Wing FTP; Cleo Harmony; Titan MFT; IBM Aspera | is file exchange software | web-application | GoAnywhere licence hole | anywhere
  Ivanti EPMM, MobileIron Core; Ivanti Sentry; VMware Workspace ONE Access; Citrix Endpoint Management | is device administration software | web-application | Ivanti EPMM api hole | sentries
  Sophos Firewall; WatchGuard; Juniper Junos, Junos, ScreenOS; Check Point; Barracuda ESG; Array Networks; Draytek; Ubiquiti, UniFi; Aruba; Huawei; ZTE; Linksys; ASUS router; Tenda; Totolink; Hikvision; Dahua; Axis camera; Realtek SDK; GPON router; Vigor router; Belkin; Buffalo; Ruckus; Edimax; Wavlink; Cambium; Sierra Wireless; Moxa; Four-Faith; Teltonika | is a network device | network-device | Draytek cgi hole | drayman
  Siemens; Schneider Electric; Rockwell Automation, Allen-Bradley; Mitsubishi Electric; Omron; ABB; Honeywell; Emerson; GE CIMPLICITY; Advantech; Wonderware; AVEVA; CODESYS; Unitronics; WAGO; Phoenix Contact; Beckhoff; Yokogawa; Delta Electronics; Ignition SCADA | is a maker of industrial controls | control-system | Unitronics vision login | unit
  Samba; CUPS; Exim; Postfix; Sendmail; Dovecot; BIND; ISC BIND; dnsmasq; OpenSSL; GnuTLS; libssh; Squid; HAProxy; Varnish; lighttpd; Caddy; Traefik; Asterisk; FreePBX; 3CX | is a server program | server | Exim string hole | exam
  IBM WebSphere, WebSphere; IBM Domino, Lotus Notes; GlassFish; Jetty; Adobe Experience Manager; Oracle E-Business Suite; PeopleSoft; Oracle Fusion; Liferay; Alfresco; Pentaho; JasperReports; Metabase; Apache Ranger | is enterprise server software | web-application | Liferay json hole | life
  Microsoft Dynamics; Skype for Business, Lync; Windows Server; Remote Desktop Gateway; ADFS, AD FS, Active Directory Federation Services; Azure AD Connect, Entra Connect | is server software of Microsoft | server | ADFS token hole | adf
  Microsoft Edge; Opera browser; Safari; Brave browser; Chromium | is a web browser | browser | Safari webkit hole | safe
  Microsoft PowerPoint, PowerPoint; Microsoft Outlook, Outlook; Microsoft Publisher; Microsoft Access; Microsoft Visio; LibreOffice; OpenOffice; Foxit; WPS Office | is an office program | document | Foxit font hole | fox
  QuickTime; VLC; RealPlayer; Winamp; iTunes; Windows Media Player; ImageMagick; Ghostscript; ExifTool; FFmpeg | is a program for pictures and sound | document | ImageMagick convert hole | images
  Facebook; Twitter; LinkedIn; Instagram; TikTok; WhatsApp; Signal Messenger; WeChat; Skype; Reddit; YouTube | is a service where people meet | | LinkedIn lure | link
  PayPal; Wells Fargo; Chase bank; American Express; Bank of America; Citibank; HSBC; Barclays; Santander; Netflix; DHL; USPS; FedEx; DocuSign; Coinbase; Binance; MetaMask | is a well-known name that tricksters pose as | deceive | PayPal landing odd | pal
  Hadoop YARN; Apache Zookeeper; Consul; Vault by HashiCorp; MinIO; Ceph; InfluxDB; ClickHouse; Neo4j; CockroachDB; RethinkDB; H2 Console; OpenTSDB | is a store or control service of clusters | server | MinIO env hole | minimum
  Exchange Web Services, EWS; Outlook Anywhere; ActiveSync; Autodiscover | is a way into the mail server | mailbox web-request | Autodiscover odd call | discovered
  Tailscale; ZeroTier; Hamachi; Netmaker | is a private network over the Internet | remote-access | Tailscale on server | scale
  Visual Studio Code, VS Code, VSCode; Visual Studio; JetBrains; IntelliJ; Eclipse IDE; Jupyter | is a tool for writing programs | | Jupyter open to net | jupiter
  Minecraft; Steam; Battle.net; Roblox; Fortnite; game cheat | is a game or a store of games | | Roblox executor | rob
  `,
);
