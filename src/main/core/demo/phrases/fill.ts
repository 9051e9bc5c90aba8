/** What a wording's {words} stand for in one case. */
export type Words = Readonly<Record<string, string>>

const upper = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/**
 * Fills a wording in. {barn} is looked up, {Barn} likewise with a capital; [orolig|oroliga] is singular or plural,
 * as the word `antal` says. Throws on a word nobody knows.
 */
export function fill(text: string, words: Words): string {
  return text
    .replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_all, one: string, several: string) =>
      words['antal'] === 'flera' ? several : one,
    )
    .replace(/\{([\p{L}-]+)\}/gu, (_all, name: string) => {
      const key = name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)
      const value = words[key]
      if (value === undefined) throw new Error(`no word for {${name}} in: ${text}`)
      return key === name ? value : upper(value)
    })
}

export const genitive = (name: string): string => (/[sxz]$/.test(name) ? name : `${name}s`)

/** Elsa; Elsa och Hugo; Elias, Alva och Liam. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`

/** The words for one or several children. */
export function childWords(children: readonly { readonly given: string; readonly sex: string }[]): Words {
  const [only] = children
  const names = children.map((child) => child.given)
  const isGirl = only?.sex === 'flicka'
  return children.length === 1
    ? {
        antal: 'ett',
        barn: listed(names),
        barns: genitive(names[0] ?? ''),
        hon: isGirl ? 'hon' : 'han',
        henne: isGirl ? 'henne' : 'honom',
        hennes: isGirl ? 'hennes' : 'hans',
      }
    : {
        antal: 'flera',
        barn: listed(names),
        barns: listed(names.map(genitive)),
        hon: 'de',
        henne: 'dem',
        hennes: 'deras',
      }
}
