interface Hint {
  readonly looksLike: RegExp
  readonly advice: string
}

/** What usually goes where, for things that are often said (our own wording; the one who writes decides). */
const hints: readonly Hint[] = [
  {
    looksLike: /\b(?:bor|bo|vistas|sover|adress|gatan|vägen|lägenhet)\b|hos (?:min|sin|en) /iu,
    advice:
      'Var någon finns: barnakten får bara ”vistas på skyddad plats, känd av socialtjänsten”. Platsen hör till den vuxnes sida, skyddsmarkerad.',
  },
  {
    looksLike: /lämna (?:honom|henne|mannen|förhållandet)|flytta (?:ut|ifrån|isär)|skilja mig|skilsmäss/iu,
    advice:
      'Planer på att lämna: inte i barnakten. Efter övervägande av risken högst ”förälderns planering bedöms öka barnets skydd”.',
  },
  {
    looksLike: /slog|slår|slagit|sparka|knuffa|hota|skrek|strypte|drog i håret/iu,
    advice:
      'Våld: i barnakten att barnet var med, när, och hur barnet reagerade. Hos den vuxne vad den vuxne själv utsattes för och vill ha hjälp med.',
  },
  {
    looksLike: /dricker|alkohol|drog(?:er|erna)|tabletter|missbruk/iu,
    advice: 'Bruk av alkohol eller droger: i barnakten bara hur det påverkar omsorgen om barnet.',
  },
  {
    looksLike: /ångrar|vill ha hjälp|behöver hjälp|söka hjälp|terapi|behandling/iu,
    advice:
      'Den vuxnes egen vilja till hjälp hör till den vuxnes sida. I barnakten bara det som rör föräldraskapet och barnets trygghet.',
  },
  {
    looksLike: /(?:vågar|kan) inte sova|mardröm|gråter|grät|rädd för pappa|rädd för mamma|ont i magen/iu,
    advice: 'Hur barnet mår: i barnets akt. Hos den vuxne högst förälderns egen oro.',
  },
]

/** The hints that fit a sentence. */
export const hintsFor = (text: string): string[] =>
  hints.filter((one) => one.looksLike.test(text)).map((one) => one.advice)
