import { readMeanings } from './read-meanings.ts';

/** Protocols: where on the network it happened, and what that way is for. */
export const PROTOCOLS = readMeanings(
  'protocol',
  `
  HTTP | is the web's protocol | web-request | HTTP traffic on port 22 | hat tip
  HTTPS | is the web's protocol, encrypted | web-request | HTTPS upload | http server
  TLS, SSL | is the encryption of connections | | TLS version odd | tails
  DNS, domain name system | is the look-up of names on the network | dns | DNS query burst | dense
  DNS over HTTPS, DoH | is name look-up hidden in web traffic | dns | DNS over HTTPS used | play dough
  SMB, SMBv1, SMBv2, SMB2, SMB3, CIFS | is Windows file sharing | network-service | SMB write to admin share | some business
  RDP, remote desktop, remote desktop protocol, terminal services, mstsc | is the Windows remote desktop | remote-login | RDP login from Internet | rapid
  SSH, secure shell, OpenSSH, sshd | is the encrypted remote prompt | remote-login | SSH login root | hush
  telnet, telnetd | is the old remote prompt, not encrypted | remote-login | Telnet login on camera | hotel net
  FTP, ftpd; vsftpd; ProFTPD | is the old protocol for copying files | network-service | FTP anonymous login | fto
  TFTP | is a protocol for copying files without a password | network-service | TFTP get config | tft screen
  SFTP; FTPS | is encrypted copying of files | network-service | SFTP upload burst | sofa
  SCP | is copying files over SSH | network-service | SCP of dump | scope
  rsync | is a tool and protocol that keeps copies of files | network-service | rsync to outside | sync
  NFS, network file system | is Unix file sharing | network-service file-share | NFS export mounted | nephew
  SMTP | is the protocol that mail is sent with | email | SMTP login failure | stump
  IMAP | is a protocol that mail is read with | email mailbox | IMAP legacy login | i map
  POP3 | is an old protocol that mail is fetched with | email mailbox | POP3 login burst | popular
  LDAP; LDAPS | is the protocol for asking a directory | network-service directory | LDAP query of all users | lap dog
  Kerberos, krb5, KDC | is the sign-in protocol of Windows domains | network-service directory | Kerberos pre-auth failure | kerb stone
  NTLM; NTLMv1; NTLMv2, NetNTLM | is an older Windows sign-in protocol | network-service | NTLMv1 logon | netlog
  RPC, DCE RPC, DCERPC, MSRPC | is how programs call one another over the network | network-service | DCERPC bind request | rap c
  WinRM, PowerShell remoting, WSMan, PSRemoting | is Windows remote administration | remote-login | WinRM shell opened | win room
  WMI, Windows Management Instrumentation | is the Windows interface for administration, also from afar | | WMI remote process | wimi
  DCOM | is how Windows programs use one another over the network | network-service | DCOM MMC20 object | dot com
  SNMP | is the protocol for watching network devices | network-service network-device | SNMP public community | snap
  NTP | is the protocol that sets clocks | network-service | NTP monlist reply | entropy
  ICMP, ping request | is the network's own signalling | | ICMP echo sweep | ice
  ARP | is the look-up of neighbours on a local network | | ARP table change | harp
  DHCP | is how machines are given their address | | DHCP rogue server | dip
  LLMNR; NBNS, NBT-NS; mDNS; NetBIOS name service | is name look-up by asking all neighbours, easily answered falsely | network-service | LLMNR answer from stranger | element
  NetBIOS, NBT | is old Windows networking | network-service | NetBIOS null session | net bios update
  UPnP; SSDP | is how home devices find each other and open doors | network-service network-device | UPnP AddPortMapping | up and up
  SIP; VoIP; RTP | is Internet telephony | network-service phone | SIP INVITE flood | sipping tea
  IRC | is an old chat protocol, also used to command herds of machines | network-service controlled-remotely | IRC join channel | irk
  XMPP, Jabber | is a chat protocol | message | XMPP stream opened | jab
  MQTT | is the message protocol of small devices | network-service | MQTT anonymous subscribe | mosquito
  AMQP; RabbitMQ | is a message queue for programs | network-service | AMQP login guest | amp
  Modbus | is a protocol of industrial controllers | network-service control-system | Modbus scan of unit | mod bus stop
  DNP3 | is a protocol of power and water controllers | network-service control-system | DNP3 cold restart | dnp
  S7comm, Siemens S7, S7 | is a protocol of Siemens controllers | network-service control-system | S7comm stop CPU | s8
  BACnet | is a protocol of building controllers | network-service control-system | BACnet write property | back net
  EtherNet/IP, CIP protocol | is a protocol of industrial controllers | network-service control-system | EtherNet/IP list identity | ethernet cable
  IEC 104; IEC 61850; IEC 60870 | is a protocol of power grids | network-service control-system | IEC 104 command | iec office
  OPC UA, OPC | is a protocol between industrial programs | network-service control-system | OPC UA browse | opacity
  Bluetooth, BLE | is short-range wireless | wireless | Bluetooth pairing attack | blue tooth fairy
  WiFi, WLAN, 802.11, wireless network | is the wireless network | wireless | WiFi deauth frames | wife
  BGP | is how networks tell each other the ways | network-device | BGP route hijack | big pig
  OSPF | is how routers tell each other the ways | network-device | OSPF neighbour change | osprey
  VPN, SSL VPN; IPsec; OpenVPN; WireGuard | is the encrypted way in from afar | remote-access remote-login | SSL VPN login from new place | van
  SOCKS, SOCKS5, SOCKS proxy | is a way to send traffic through another machine | tunnel | SOCKS5 proxy opened | sock drawer
  WebSocket, WebSockets | is a lasting connection inside web traffic | web-request | WebSocket to rare host | web sock
  SOAP; REST API; GraphQL | is how programs talk to a web service | web-request web-application | GraphQL introspection query | soup
  WebDAV | is file access over the web | web-request | WebDAV PUT script | web dave
  RADIUS; TACACS | is the sign-in of network devices | network-service network-device | RADIUS reject burst | radial
  OAuth, OAuth2; OIDC, OpenID Connect | is how one service is let into another on a user's behalf | identity-provider | OAuth flow odd | oath
  SAML | is how one sign-in is passed on to many services | identity-provider | SAML response replay | small
  X11 | is the Unix way to show windows over the network | remote-login | X11 open display | x10
  IPMI; iDRAC; iLO; BMC | is the control chip of a server, which works even while it is off | network-service server | IPMI cipher zero login | impi
  AJP, Ghostcat | is the inner protocol between web server and Tomcat | network-service web-application | Ghostcat AJP read | jpa
  JMX, RMI, Java RMI | is how Java programs are managed from afar | network-service server | Java RMI registry lookup | jmz
  memcached | is a memory store, also abused to multiply floods | network-service server | memcached stats reply | mem cache
  QUIC | is a newer web protocol | web-request | QUIC to rare host | quick
  WSUS | is how Windows machines get their updates inside | network-service | WSUS over plain HTTP | swuss
  IGMP | is how machines join group broadcasts | | IGMP flood | imp
  `,
);
