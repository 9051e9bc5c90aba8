/** Invented schools and preschools by municipality. */
export const schools: Readonly<
  Record<string, { readonly preschools: readonly string[]; readonly schools: readonly string[] }>
> = {
  'Sjöberga kommun': {
    preschools: ['Lillåns förskola', 'Förskolan Gläntan', 'Förskolan Ängslyckan'],
    schools: ['Norra skolan i Sjöberga', 'Sjöberga strandskola', 'Kvarnbackens skola', 'Parkskolan i Sjöberga'],
  },
  'Åmotsdals kommun': {
    preschools: ['Åmots förskola', 'Förskolan Myrstacken'],
    schools: ['Åmotsskolan', 'Bruksskolan i Åmotsdal', 'Älvstrandens skola'],
  },
  'Västerlunda kommun': { preschools: ['Förskolan Trollskogen'], schools: ['Västerlunda skola'] },
  'Björknäs kommun': { preschools: ['Björknäs förskola'], schools: ['Björknäs centralskola'] },
}

/** Where a samråd is held. */
export const rooms = [
  'Barnahus Sjöberga, samrådsrummet',
  'Barnahus Sjöberga, rum Eken',
  'Barnahus Sjöberga, samrådsrummet och på länk',
] as const

/** The link of a meeting held at a distance; example.com leads nowhere. */
export const meetingLink = (number: number): string => `https://mote.example.com/barnahus/${String(4_100 + number * 7)}`
