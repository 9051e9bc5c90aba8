import { z } from 'zod'
import { query } from '../contract/define'
import { NamndId } from '../ids'
import { Profile } from '../profile/profile.contract'
import { line } from '../values'

export const NewNamnd = z.strictObject({ name: line(120), municipalities: z.array(line(80)).min(1).max(40) })

export const NewHouse = z.strictObject({
  name: line(120),
  namnder: z.array(NewNamnd).min(1).max(40),
})

export const House = z.strictObject({
  name: z.string(),
  isDemo: z.boolean(),
  namnder: z.array(z.strictObject({ id: NamndId, name: z.string(), municipalities: z.array(z.string()) })),
  profile: Profile,
})
export type House = z.output<typeof House>

export const houseContract = {
  'house.current': query(z.strictObject({}), House),
}
