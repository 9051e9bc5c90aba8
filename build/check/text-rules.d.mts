export const forbiddenWords: readonly { name: string; why: string; pattern: RegExp; places?: readonly RegExp[] }[]
export const centralLists: readonly string[]
