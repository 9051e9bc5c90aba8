import type { ExportKind } from './exports'
import type { Policy, PolicyKey } from './policy.contract'

interface Words {
  readonly label: string
  readonly help: string
}

/** What each key of the policy is called and what it does, for the page and for IT's own tools. */
export const policyWords: Readonly<Record<PolicyKey, Words>> = {
  dataFolder: {
    label: 'Mapp för databasen',
    help: 'Mappen där databasen och nyckelfilen ligger, på datorns egen disk. Utan den här inställningen ligger de i användarens egen mapp.',
  },
  backupFolder: {
    label: 'Mapp för säkerhetskopior',
    help: 'Mappen där säkerhetskopior läggs. Användarna kan då inte välja en annan. Demohuset kopieras inte hit.',
  },
  maxIdleMinutes: {
    label: 'Lås senast efter (minuter)',
    help: 'Så länge får programmet stå orört innan det låser sig, högst. Huset kan välja en kortare tid, men inte en längre.',
  },
  recoveryHolders: {
    label: 'Vilka som förvarar återställningsarken',
    help: 'Tre funktioner eller namn, ett för varje ark. De visas när arken skrivs ut första gången och när nya ark görs.',
  },
  allowedExports: {
    label: 'Uttag som tillåts',
    help: 'De slag av handlingar och filer som får sparas eller skrivas ut. Det som inte räknas upp går inte att ta ut. Inställningen hindrar inte den som läser på skärmen från att skriva av eller markera och kopiera text.',
  },
  screenCapture: {
    label: 'Skärmbilder och skärmdelning',
    help: 'Om en användare får låta andra program se fönstret i en halvtimme, för hjälp på distans. Utan den här inställningen får användaren det, och det skrivs i loggen.',
  },
  keystoreBinding: {
    label: 'Lösenfraser bundna till datorn',
    help: 'En lösenfras öppnar då huset bara på det datorkonto där den användes senast, med hjälp av en hemlighet i systemets nyckelring. Den som kommer över filerna har ingen nytta av lösenfrasen. Byts datorn eller töms nyckelringen kommer man in med två återställningsark. Saknar datorn nyckelring låser man upp som vanligt, och programmet säger att bindningen inte är gjord.',
  },
  logAnchorFolder: {
    label: 'Mapp för loggens ankare',
    help: 'En mapp utanför datorn, helst en där filer kan fyllas på men inte ändras. Programmet skriver dit hur långt loggen har kommit, varje dag och vid varje låsning, och jämför när någon låser upp. Raderna innehåller inga personuppgifter.',
  },
  supportContact: {
    label: 'Kontakt för hjälp',
    help: 'Telefonnummer eller adress till den som hjälper användarna. Visas när programmet är låst och i Inställningar.',
  },
}

/** What each kind of export is called. */
export const exportLabels: Readonly<Record<ExportKind, string>> = {
  samrad: 'Samrådsprotokoll och kallelser till samråd',
  anteckning: 'Anteckningar ur en akt',
  partsinsyn: 'Det som lämnas ut vid partsinsyn eller annan begäran',
  overlamning: 'Överlämningar',
  familj: 'Handlingar till barn och vårdnadshavare, och planer',
  forhorsdag: 'Dagsblad för förhörsdagen',
  samarbetsgrupp: 'Handlingar till samarbetsgruppen',
  statistik: 'Statistik och uppföljning',
  bild: 'Tidslinjer och familjekartor',
  gallring: 'Gallringsprotokoll',
  logg: 'Loggen och loggkontrollen',
  mall: 'Husets mallar',
  komplett: 'Hela husets innehåll på en gång',
}

/** What the one answer about the keystore is called. */
export const keystoreBindingLabels: Readonly<Record<NonNullable<Policy['keystoreBinding']>, string>> = {
  required: 'Krävs där datorn har en nyckelring',
}

/** What each answer about the screen is called. */
export const screenCaptureLabels: Readonly<Record<NonNullable<Policy['screenCapture']>, string>> = {
  never: 'Aldrig',
  'on-request': 'En halvtimme i taget, när en användare ber om det',
}
