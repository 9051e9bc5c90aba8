/** Words that name a place or a shift instead of a person. */
const shared =
  /(^|[\s._-])(reception(en)?|jour(en)?|socialjour(en)?|vikarie(r)?|team(et)?|grupp(en)?|expedition(en)?|kontor(et)?|personal(en)?|gäst|gast|test|admin|administrator|barnahus|delad|gemensam|alla|enhet(en)?|mottagning(en)?)($|[\s._\d-])/i

/** True when a name or log-in looks like one that several people would use: each person has a log-in of their own. */
export const looksShared = (...names: readonly string[]): boolean => names.some((name) => shared.test(name.trim()))
