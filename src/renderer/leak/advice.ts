import type { LeakKind } from '@shared/leak/leak.contract'

/** What each kind of finding is, and what can be written instead. */
export const leakWords: Readonly<Record<LeakKind, { readonly name: string; readonly advice: string }>> = {
  adress: {
    name: 'Adress',
    advice:
      'I barnakten räcker det med: ”vistas på skyddad plats, känd av socialtjänsten”. Adressen hör till det skyddade facket.',
  },
  telefon: {
    name: 'Telefonnummer',
    advice: 'Skriv att kontaktvägen är känd av socialtjänsten. Numret hör till det skyddade facket.',
  },
  personnummer: {
    name: 'Personnummer',
    advice: 'Numret står redan i akten. Skriv namnet eller hur personen hör till barnet.',
  },
  'e-post': {
    name: 'E-postadress',
    advice: 'Skriv att kontaktvägen är känd av socialtjänsten.',
  },
  namn: {
    name: 'En vuxens namn',
    advice:
      'Behövs namnet för att förstå vad som rör barnet? Skriv annars hur den vuxne hör till barnet, till exempel ”mamman”.',
  },
  skyddsord: {
    name: 'Ord om skydd',
    advice:
      'Talar om var någon finns eller hur någon skyddas. Skriv: ”känd av socialtjänsten”, eller lägg stycket i det skyddade facket.',
  },
  skyddsuppgift: {
    name: 'Skyddad uppgift om familjen',
    advice:
      'Det här står i ett skyddat fack för någon i familjen. Ta bort det, eller lägg stycket i det skyddade facket.',
  },
  'annan-akt': {
    name: 'En annan akt',
    advice: 'Avslöjar att en vuxen har en egen akt. Det framgår inte av barnakten; ta bort det.',
  },
}
