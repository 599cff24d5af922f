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
  `,
);
