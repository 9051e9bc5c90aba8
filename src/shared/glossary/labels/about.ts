import type { SelfTest } from '../../about/about.contract'
import type { ElectronSource, FuseName, FuseState, Signature } from '../../about/proofs'
import type { KeystoreState } from '../../policy/keystore'

export const electronSourceLabels: Readonly<Record<ElectronSource, string>> = {
  official: 'den officiella utgåvan',
  pinned: 'inte den officiella utgåvan – bara för prov',
  development: 'utvecklingsmiljö',
  unknown: 'ursprunget går inte att avgöra',
}

export const signatureLabels: Readonly<Record<Signature, string>> = {
  'package-unchanged':
    'Installerat som paket, och alla filer stämmer med paketets kontrollsummor. Själva signaturen prövades när paketet installerades och kan inte prövas här.',
  'package-changed': 'Filer har ändrats sedan paketet installerades',
  'no-package': 'Inte installerat som paket, så signaturen kan inte prövas här',
  signed: 'Giltig enligt operativsystemet',
  unsigned: 'Programmet är inte signerat',
  altered: 'Programmet har ändrats sedan det signerades',
  'not-trusted': 'Signaturen är gjord av någon som datorn inte litar på',
  'cannot-tell': 'Kan inte prövas här',
}

/** What each fuse lets in or keeps out, and so what it means that it stands otherwise. */
export const fuseLabels: Readonly<Record<FuseName, string>> = {
  runAsNode: 'köra programfilen som Node',
  cookieEncryption: 'kryptera kakor',
  nodeOptions: 'ta emot NODE_OPTIONS',
  nodeCliInspect: 'ta emot felsökare',
  asarIntegrity: 'pröva programarkivet vid start',
  onlyLoadAppFromAsar: 'bara läsa in programarkivet',
  browserV8Snapshot: 'egen ögonblicksbild för V8',
  fileProtocolExtraPrivileges: 'särskilda rättigheter för filadresser',
  wasmTrapHandlers: 'WebAssemblys skydd mot minnesfel',
}

export const fuseStateLabels: Readonly<Record<FuseState, string>> = {
  on: 'på',
  off: 'av',
  removed: 'borttagen',
  absent: 'saknas',
}

export const keyFileLabels: Readonly<Record<SelfTest['keyFile'], string>> = {
  whole: 'Hel och rätt signerad',
  earlier: 'Den nyaste är skadad; den föregående är hel och används',
  damaged: 'Skadad',
  none: 'Finns inte, eftersom inget hus är skapat',
}

/** How the secret of the computer's account stands, where IT asks for passphrases to be bound. */
export const keystoreLabels: Readonly<Record<KeystoreState['standing'], string>> = {
  'not-asked': 'Används inte',
  made: 'Hemligheten är nyss gjord och används från nästa upplåsning, om någon minut',
  'at-hand': 'Hemligheten finns och kan användas',
  'no-keystore': 'Datorkontot har ingen nyckelring som går att använda',
  unreadable: 'Nyckelringen öppnar inte den hemlighet som finns här',
  unwritable: 'Hemligheten gick inte att spara',
}

/** How many of the house's passphrases are bound. */
export const boundLabels: Readonly<Record<KeystoreState['bound'], string>> = {
  none: 'Ingen lösenfras är bunden',
  some: 'Några lösenfraser är bundna',
  all: 'Alla lösenfraser är bundna',
}

export const lookLabels: Readonly<Record<NonNullable<SelfTest['lastLook']>['state'], string>> = {
  whole: 'Hel',
  pages: 'Sidor är skadade',
  cut: 'Sidor saknas eller är för många',
  tree: 'Tabellerna hänger inte ihop',
  references: 'Rader pekar på något som inte finns',
  log: 'Loggens kedja stämmer inte',
}

export const logStateLabels: Readonly<Record<NonNullable<SelfTest['log']>['state'], string>> = {
  whole: 'Hel',
  checking: 'Inte genomgången sedan upplåsningen',
  broken: 'Bruten',
}

export const houseStateLabels: Readonly<Record<SelfTest['house'], string>> = {
  open: 'upplåst',
  locked: 'låst',
  none: 'inte skapat',
}
