import type { Law } from '../rule'

/** Social Services Act of 2025, read as stored early in 2026. */
export const sol2025 = (paragraph: string): Law => ({
  text: `${paragraph} socialtjänstlagen (2025:400)`,
  source: 'SFS 2025:400',
  readOn: 'februari–april 2026',
})

/** The act it replaced on 1 July 2025. */
export const sol2001 = (paragraph: string): Law => ({
  text: `${paragraph} socialtjänstlagen (2001:453)`,
  source: 'SFS 2001:453',
  readOn: 'februari–april 2026',
})

/** The act on care of young people without consent. */
export const lvu = (paragraph: string): Law => ({
  text: `${paragraph} lagen (1990:52) med särskilda bestämmelser om vård av unga`,
  source: 'SFS 1990:52',
  readOn: '1 september 2025',
})

/** The ordinance on criminal investigations. */
export const fuk = (paragraph: string): Law => ({
  text: `${paragraph} förundersökningskungörelsen (1947:948)`,
  source: 'SFS 1947:948',
  readOn: '1 september 2025',
})

/** The day the new Social Services Act came into force. */
export const sol2025From = '2025-07-01'
