import { readMeanings } from './read-meanings.ts';

/** Names of crews, as rules carry them. */
export const ACTORS = readMeanings(
  'actor',
  `
  APT28, Fancy Bear, Sofacy, Forest Blizzard, Strontium, Pawn Storm | is a Russian state crew | | APT28 phish domain | apt 280
  APT29, Cozy Bear, Nobelium, Midnight Blizzard, The Dukes | is a Russian state crew that likes cloud sign-ins | | NOBELIUM loader | bear
  Sandworm, Voodoo Bear, Seashell Blizzard, Telebots | is a Russian state crew of saboteurs | | Sandworm wiper | sand
  Turla, Venomous Bear, Secret Blizzard, Snake group | is a Russian state crew of spies | | Turla backdoor | turtle
  Gamaredon, Primitive Bear, Aqua Blizzard, Shuckworm | is a Russian state crew | | Gamaredon template | game
  Lazarus, Lazarus Group, Hidden Cobra, Diamond Sleet | is a North Korean state crew | | Lazarus dropper | lazy
  Kimsuky, TA427, Emerald Sleet, Velvet Chollima | is a North Korean state crew | | Kimsuky CnC | kim
  Andariel, BlueNoroff, APT38, Sapphire Sleet | is a North Korean state crew after money | | APT38 tool | andes
  APT37, ScarCruft, Reaper group | is a North Korean state crew | | ScarCruft page | scar
  APT41, Winnti, Wicked Panda, Brass Typhoon, Barium | is a Chinese crew of spies and thieves | | Winnti traffic | panda
  APT10, Stone Panda, menuPass | is a Chinese state crew | | menuPass loader | stone
  APT40, Leviathan group, Gingham Typhoon | is a Chinese state crew | | APT40 domain | typhoon
  Hafnium, Silk Typhoon | is a Chinese state crew known for mail server break-ins | | HAFNIUM web script | half
  Volt Typhoon, Bronze Silhouette | is a Chinese state crew that lives off the land | | Volt Typhoon router | volts
  Salt Typhoon, GhostEmperor | is a Chinese state crew inside telephone networks | | Salt Typhoon tool | salt
  Mustang Panda, RedDelta, TA416 | is a Chinese state crew | | Mustang Panda beacon | mustang
  Charming Kitten, APT35, Phosphorus, Mint Sandstorm, TA453 | is an Iranian state crew | | APT35 phish | kitten
  MuddyWater, Mercury group, Mango Sandstorm, Static Kitten | is an Iranian state crew | | MuddyWater script | muddy
  OilRig, APT34, Helix Kitten, Hazel Sandstorm | is an Iranian state crew | | OilRig DNS | rig
  APT33, Elfin, Peach Sandstorm | is an Iranian state crew | | APT33 dropper | elf
  FIN7, Carbanak, Carbon Spider, Sangria Tempest | is a crew after money | | FIN7 js | fin
  FIN6, FIN8, FIN11, FIN12 | is a crew after money | | FIN6 tool | final
  Scattered Spider, Octo Tempest, UNC3944, 0ktapus | is a crew that talks its way past help desks | deceive account | Scattered Spider domain | spiders
  Lapsus, LAPSUS$, Strawberry Tempest | is a crew that buys and talks its way in | deceive account | LAPSUS leak | lapse
  TA505, TA551, TA569, TA577, TA570, TA444, TA445, TA456, TA402 | is a crew that sends harmful mail | email | TA505 attachment | ta
  DarkHydrus, Dark Halo, UNC2452 | is a crew of spies | | UNC2452 domain | halo
  Equation Group, Shadow Brokers | is a crew whose tools leaked | | Equation Group implant | equations
  Magecart group | is a set of crews that copy payment cards in shops | web-application | Magecart Group script | mage
  Wizard Spider, Indrik Spider, Evil Corp, Gold Southfield | is a ransom crew | | Evil Corp loader | wizard
  Anonymous collective, KillNet, NoName057, hacktivist, hacktivism | is a crew with a cause | flood | KillNet flood | kill
  APT, advanced persistent threat, nation state, state sponsored, threat actor, threat group, intrusion set | A skilled and patient crew is meant. | | APT tool seen | apartment
  APT1, Comment Crew, Comment Panda | is a Chinese army crew that took trade secrets for years | | APT1 certificate | apt one
  Gothic Panda, Buckeye group | is a Chinese state crew that used unknown holes in browsers | | Gothic Panda seen | gothic novel
  APT12, Numbered Panda; APT17, Deputy Dog; APT18, Dynamite Panda; APT30 | is a Chinese state crew of spies | | APT17 page | apt seventeen
  APT15, Ke3chang, Vixen Panda, Nylon Typhoon | is a Chinese state crew that spies on foreign ministries | | Ke3chang backdoor | ketchup
  APT19, Codoso, Deep Panda | is a Chinese crew that broke into law and health firms | | Codoso document | codas
  APT27, Emissary Panda, Lucky Mouse, LuckyMouse, Iron Tiger, Budworm | is a Chinese state crew that enters through servers open to the Internet | | APT27 loader | mouse luck
  APT31, Zirconium, Violet Typhoon, Judgment Panda | is a Chinese state crew that spies on politics and hides behind home routers | | APT31 implant | zircon
  APT32, OceanLotus, Canvas Cyclone, SeaLotus | is a Vietnamese state crew that spies on firms and critics | | OceanLotus backdoor | lotus in the ocean of calm
  APT36, Transparent Tribe, Mythic Leopard | is a Pakistani crew that spies on India's army and offices | | Transparent Tribe RAT | tribal transparency
  APT C 36, Blind Eagle | is a South American crew that mails Colombian offices and banks | | Blind Eagle mail | eagle eyes
  APT C 12, BlueMushroom, Blue Mushroom, Sapphire Mushroom | is a crew that spies on Chinese offices and research | | BlueMushroom library | mushrooms
  Gallium, Granite Typhoon, Alloy Taurus | is a Chinese state crew that breaks into telephone companies | | GALLIUM file hash | gallon
  Hurricane Panda | is a Chinese crew known for web shells and a stolen unknown hole in Windows | | Hurricane Panda prompt | hurricane season
  Tropic Trooper, TropicTrooper, Pirate Panda, KeyBoy | is a crew that spies on offices in Taiwan, the Philippines and Hong Kong | | Tropic Trooper document | troops in the tropics
  BlackTech, Circuit Panda, Palmerworm | is a Chinese crew that spies on East Asian firms, also through their routers | | BlackTech router image | black technology
  Naikon, Override Panda; Goblin Panda, Cycldek; Tonto Team, Karma Panda; Earth Lusca; Earth Baku; Earth Estries; Aoqin Dragon; Sharp Panda; Tick group, Bronze Butler; Daggerfly, Evasive Panda; Space Pirates; ToddyCat; Webworm; UNC3886; Flax Typhoon, Ethereal Panda; Storm-0558; Velvet Ant | is a crew of spies that is said to work for China | | Naikon loader | nylon
  UNC4841 | is a Chinese crew of spies that broke into Barracuda mail gateways | email | UNC4841 backdoor | unc path
  UNC5221; UTA0178 | is a Chinese crew of spies that broke into Ivanti gateways | remote-access | UNC5221 web shell | unc
  SideWinder, Rattlesnake group; Patchwork, Dropping Elephant; Bitter APT; Donot Team, APT C 35; Confucius APT | is a crew that spies on South Asia | | SideWinder document | winding side
  Dragonfly, Energetic Bear, Berserk Bear, Crouching Yeti, Ghost Blizzard | is a Russian state crew that breaks into power companies | | Dragonfly watering hole | dragons fly
  Callisto group, Star Blizzard, ColdRiver, Seaborgium | is a Russian state crew that steals mail sign-ins | email | Star Blizzard page | cold river swim
  Cadet Blizzard, Ember Blizzard, UNC2589 | is a Russian army crew that destroys data in Ukraine | | Cadet Blizzard wiper | blizzard of snow
  Cloud Atlas, Inception Framework; XDSpy; RedCurl; YoroTrooper | is a crew that spies on Russia and its neighbours | | Cloud Atlas document | atlas of clouds
  Ghostwriter, UNC1151 | is a Belarusian crew that spies and spreads false news | | UNC1151 mail | ghost stories
  RomCom, Storm-0978, Tropical Scorpius | is a Russian crew that spies and takes ransoms | | Storm-0978 document | romance comedy
  Winter Vivern, TA473 | is a crew that reads mail through holes in web mail | mailbox | Winter Vivern mail | winter
  Agrius, Pink Sandstorm; Moses Staff; Cotton Sandstorm; Void Manticore | is an Iranian crew that destroys data under the cloak of ransom | | Agrius wiper | agriculture
  Fox Kitten, Pioneer Kitten, Lemon Sandstorm, Rubidium group | is an Iranian state crew that sells the ways in that it finds | remote-access | Fox Kitten tunnel | foxes
  Tortoiseshell, Imperial Kitten, Crimson Sandstorm; Lyceum, Hexane; CopyKittens; APT39, Chafer; APT42; UNC1549 | is an Iranian state crew of spies | | APT42 page | cat tortoise
  Molerats, Gaza Cybergang; Arid Viper, APT C 23, Desert Falcons; WIRTE | is a crew that spies in the Middle East | | Molerats document | mole in garden
  Dark Caracal; Volatile Cedar | is a Lebanese crew of spies | | Dark Caracal sample | caramel
  El Machete; Careto, The Mask group | is a Spanish-speaking crew of spies | | Careto implant | carat
  Stealth Falcon, FruityArmor | is a crew said to spy for the United Arab Emirates | | Stealth Falcon backdoor | falcons
  Sourgum, Candiru, Caramel Tsunami | is an Israeli maker of spying programs that states buy | | SOURGUM implant | gum tree
  NSO Group; Intellexa, Cytrox; Hacking Team; FinFisher, FinSpy; Gamma Group | is a maker of spying programs that states buy | | FinFisher installer | fins of fish
  DarkHotel, Dark Hotel | is a crew that spies on guests of hotels in Asia | | DarkHotel installer | hotel
  Blue Mockingbird | is a crew that mines digital money on Windows servers | mine | Blue Mockingbird miner | bird blue
  8220 Gang, 8220 mining; Rocke, Iron group; Outlaw miner; WatchDog miner; Pacha group; Kiss-a-dog | is a crew that mines digital money on servers and in clouds | mine | Rocke script | rocket
  Lace Tempest, Graceful Spider | is a ransom crew that steals through holes in file transfer programs | | Lace Tempest loader | lacing
  Vice Society, Vanilla Tempest; Karakurt; BianLian group; Velvet Tempest; Storm-0501; Storm-1175; Pistachio Tempest; Rhysida group; Manatee Tempest | is a ransom crew | | Vice Society tool | vices
  ShinyHunters, UNC6040; UNC5537 | is a crew that steals customer data out of cloud services and sells it | | ShinyHunters leak | shiny
  Cobalt Group, Cobalt Gang; EmpireMonkey, Empire Monkey; Anunak; Buhtrap; Metel; MoneyTaker | is a crew that robs banks from afar | | EmpireMonkey document | monkeys
  Evilnum; DeathStalker, Deathstalker | is a crew that spies on money firms for hire | | Evilnum link | even number
  Golden Chickens, Venom Spider; Storm-0324; Storm-0249; TA578; TA579; TA580; TA544; TA866; TA571; TA558; TA542, Mummy Spider; TA575; TA582 | is a crew that sends harmful programs by mail, also for others | email | TA866 mail | mummies
  Contagious Interview, Famous Chollima; Jade Sleet, TraderTraitor, UNC4899; Citrine Sleet, Gleaming Pisces; Moonstone Sleet; Stardust Chollima | is a North Korean crew that tricks jobseekers, developers and coin exchanges | deceive | TraderTraitor package | traders
  Gorgon Group; SilverTerrier; Scattered Canary; Cosmic Lynx | is a crew that mails for money and passwords | email deceive | SilverTerrier mail | terriers
  UAC-0056; UAC-0184; UAC-0010; UAC-0050; UAC-0006; UAC-0099 | is a name of Ukraine's emergency team for a crew that attacks the country | | UAC-0184 document | uac prompt
  Cyber Av3ngers, CyberAv3ngers; Cyber Army of Russia; Anonymous Sudan; GhostSec; Predatory Sparrow, Gonjeshke Darande; IT Army of Ukraine | is a crew that attacks for a cause or under the cloak of one | | Predatory Sparrow wiper | sparrows
  RedMimicry | is a make-believe crew for practice that copies Winnti | | RedMimicry key | mimic red
  Earth Kitsune; Polonium, Plaid Rain; Worok; Metador; Sea Turtle, Marbled Dust; PROMETHIUM, StrongPity; Gelsemium; LightBasin, UNC1945; Longhorn group, The Lamberts | is a crew of spies | | Sea Turtle hijack | turtle at sea
  `,
);
