import { ask, type Consultation } from './consults'

const answered = (when: 'telefonrad' | 'hanvisad', consultation: Consultation, answer: string): Consultation => ({
  ...consultation,
  when,
  answer,
})

/** Questions that a telephone call answered, or that belonged elsewhere. */
export const answeredConsultations: readonly Consultation[] = [
  answered(
    'telefonrad',
    ask(
      'socialtjanst',
      'Elevhälsan i Sjöberga',
      ['misshandel'],
      'mor',
      0,
      'Ett barn har sagt att det gör ont när mamma blir arg. Ska vi fråga mer innan vi anmäler?',
    ),
    'Nej. Anteckna ordagrant, fråga inte mer och anmäl i dag. Samråd kallas när anmälan är gjord.',
  ),
  answered(
    'telefonrad',
    ask(
      'socialtjanst',
      'Mottagningen, Åmotsdal',
      ['misshandel'],
      'far',
      1,
      'Får handläggaren ringa föräldern och höra dennes version före polisanmälan?',
    ),
    'Nej, inte innan skyddsbedömningen är gjord och polisen har sagt sitt. Frågeställaren begär samråd med namn i morgon.',
  ),
  answered(
    'telefonrad',
    ask(
      'socialtjanst',
      'Förskola genom mottagningen',
      ['annat'],
      'oklart',
      0,
      'Ett barn leker lekar som personalen är orolig för. Inget har sagts. Är det ett ärende för Barnahus?',
    ),
    'Inte i nuläget. Råd om hur personalen antecknar lek utan att tolka. Ny kontakt om barnet säger något.',
  ),
  answered(
    'telefonrad',
    ask(
      'barnklinik',
      'Barnkliniken, akuten',
      ['misshandel'],
      'okand',
      0,
      'Skada på ett barn som inte kan förklaras. Vem ringer vi kvällstid?',
    ),
    'Socialjouren och polisen direkt, i den ordningen. Samordnaren kallar nästa vardag.',
  ),
  answered(
    'telefonrad',
    ask(
      'socialtjanst',
      'Öppenvården i Sjöberga',
      ['barnfridsbrott'],
      'far',
      2,
      'Föräldern i samtalsgruppen berättar om barnens rädsla. Hur skriver vi det i en anmälan?',
    ),
    'Med förälderns ord och med uppgift om när det sades. Egna slutsatser skrivs för sig. Ingen ytterligare åtgärd.',
  ),
  answered(
    'hanvisad',
    ask(
      'socialtjanst',
      'Mottagningen i annan kommun',
      ['misshandel'],
      'far',
      0,
      'Vi har ett barn hos oss på besök som berättat. Hör det till er?',
    ),
    'Nej. Barnet är folkbokfört i en kommun utanför upptagningsområdet. Hänvisad till Barnahuset där; anmälan görs i dag till hemkommunen.',
  ),
  answered(
    'hanvisad',
    ask(
      'polis',
      'Polisens utredningsgrupp',
      ['misshandel'],
      'bekant',
      0,
      'En artonåring har blivit misshandlad och har en yngre bror som inte varit med. Kan vi få samråd?',
    ),
    'Den utsatta är vuxen och inget barn berörs. Hänvisad till kommunens arbete mot våld i nära relationer.',
  ),
  answered(
    'hanvisad',
    ask(
      'socialtjanst',
      'Familjerätten',
      ['annat'],
      'oklart',
      1,
      'Föräldrarna är oense om umgänge. Kan ett samråd ge vägledning?',
    ),
    'Frågan gäller vårdnad och umgänge, inte brott. Hänvisad tillbaka till familjerätten.',
  ),
]
