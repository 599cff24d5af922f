import { readMeanings } from './read-meanings.ts';

/** Places on the network and in a request. */
export const NETWORK_PLACES = readMeanings(
  'network',
  `
  Routestring | is the connection between two hosts: the part of a web request that says where it is routed | part web-request | vBulletin.Routestring.widgetConfig | bus route string quartet
  web specific apps | The rule is about one named web application. | web-application web-request | ET WEB_SPECIFIC_APPS Joomla | specific web of apps
  web server, webserver, server webapp, web application server | A server that serves web pages is meant. | part web-application web-request | ET WEB_SERVER Possible hole | server room web
  web client, browser ie, browser plugins | The user's browser is meant. | part browser website | ET WEB_CLIENT Hostile page | client of the web shop
  web application, webapp, web app | An application used through the browser is meant. | part web-application web-request | WebApp login burst | app of the web cam
  uri, request uri, http uri, url path | The address line of a web request is meant. | part web-request | HTTP.URI.Overflow | urine
  user agent, http user agent | The name that a program gives itself in web requests is meant. | part web-request | Malicious User-Agent seen | agent of the user guild
  http header, request header, host header, referer header, x forwarded for | A header of a web request is meant. | part web-request | Overlong HTTP Header | header beam
  http cookie, cookie header, cookie value | The token that keeps a browser signed in is meant. | part web-request | Long Cookie value | cook
  post request, http post, post body | Data sent to a web page is meant. | part web-request | HTTP POST to login | post box
  query string, get parameter, http parameter, url parameter | A parameter of a web request is meant. | part web-request | Script in Query String | string quartet
  admin panel, admin interface, management interface, admin console, web admin, management console | The page for administrators is meant. | part web-request | Router Admin Panel reached | panel of experts
  login page, login form, logon page, login portal | The page where people sign in is meant. | part web-request | Odd Login Page | page boy
  api endpoint, rest endpoint, api gateway | A place where programs call a web service is meant. | part web-request web-application | API Endpoint hammered | end of the point
  upload form, upload endpoint | A page that takes files is meant. | part web-request web-application | Upload Form abused | upload speed
  newly registered domain, newly observed domain, new domain | A web name that was set up only recently is involved. | part | Newly Registered Domain visited | domain controller new
  dynamic dns, dyndns, dyn dns, ddns, duckdns, noip | A web name that can be moved at will is involved. | part connect-out controlled-remotely | DYN_DNS lookup | dynamic range
  dga, domain generation algorithm, algorithmically generated domain | Web names made up by a program were looked up, as harmful programs do to find their master. | connect-out controlled-remotely remote-control dns | DGA lookups from PC | degas
  fast flux | A web name changes its addresses all the time to hide where it is. | hide remote-control | Fast Flux domain | flux capacitor
  sinkhole, sinkholed | The address is held by defenders: the machine that asks for it is probably infected. | connect-out controlled-remotely remote-control | Sinkhole answer | kitchen sink hole
  malicious domain, bad domain, suspicious domain | A web name known as bad is involved. | part connect-out | Malicious Domain contacted | domain admin
  malicious ip, malicious ip caller, bad ip, suspicious ip, known attacker ip, threat list | An address known as bad is involved. | part | MaliciousIPCaller.Custom | ip phone
  suspicious tld, rare tld, top level domain | A web name under an odd ending is involved. | part | Lookup of rare TLD .xyz | top level meeting
  internal network, intranet, internal host, internal subnet, local network | A place inside our own network is meant. | part | Scan from Internal Host | network of internists
  external ip, external address, public ip, external host, internet facing, public facing, from the internet | A place on the Internet is meant. | part | Login from External IP | external drive
  dmz, perimeter, demilitarized zone, edge device | The strip between our network and the Internet is meant. | part | New host in DMZ | dim zone
  domain controller, domain controllers | The server that keeps a Windows domain's accounts is meant. | part directory | DC sync from non Domain Controller | controller of the domain game
  file server, file share, network share, smb share, shared folder | A place where many keep files is meant. | part file-share | Mass rename on File Share | share of files price
  admin share, admin shares, administrative share | The hidden file share for administrators is meant. | part network-service inside-reached | Admin Share write over SMB | share administration
  jump host, bastion, jump server | The machine through which administrators go in is meant. | part server | Bastion login at night | high jump
  mail server, email server, mail gateway, email gateway | The machine that carries mail is meant. | part mailbox | Mail Server exploit | server of mailings
  database server, db server, sql server | A machine that keeps records is meant. | part database | Database Server reached from DMZ | data based serving
  proxy, web proxy, forward proxy | A go-between for web traffic is meant. | part | Proxy avoidance site | proximity
  firewall, firewall rule, firewall policy, waf, web application firewall | The wall between networks is meant. | part network-device | Firewall rule any any | fire on wall street
  router, wireless access point, network device | A device that carries the network is meant. | part network-device | Router config pulled | routing slip
  iot device, internet of things, embedded device, ip camera, dvr | A small connected device is meant. | part camera | IoT Device default login | thing on the internet
  plc, scada, ics, hmi, industrial control system, rtu | The controls of machines or a plant are meant. | part control-system | SCADA write from office | scad
  high port, non standard port, unusual port, uncommon port, nonstandard port | A door was used that this kind of traffic does not use. | | SSH on Non-Standard Port | port of call standard
  port forwarding, port forward, portproxy, port redirection | Traffic to one door is sent on to another. | tunnel controlled-remotely remote-control | Port Forwarding rule added | forward of the port team
  self signed certificate, self signed, untrusted certificate, invalid certificate | The other side vouches only for itself. | | Self-Signed Certificate on C2 | gift certificate
  data transfer, large upload, large transfer, large outbound transfer, high outbound traffic, unusual data volume | Unusually much data was moved. | send-out data-leaves taking-out | Large Upload to rare host | upload form small
  network traffic, network connection, outbound connection, connection to, network communication | Machines talked to each other. | connect-out | Network Connection by notepad | connecting flight
  cloud metadata, instance metadata, imds, metadata service, 169.254.169.254 | The address where a cloud machine gets its own keys is meant. | part secrets-stolen stealing-secrets cloud-machine | IMDS reached from web app | metadata of photo
  cdn, content delivery network, domain fronting | Traffic is hidden behind a big provider's address. | hide controlled-remotely | Domain Fronting suspected | content of delivery
  peer to peer, p2p, bittorrent, torrent | Files are exchanged directly between users. | download | BitTorrent traffic | peer review
  guest network, guest wifi | The network for visitors is meant. | part wireless | Scan in Guest Network | guest of honour
  `,
);
