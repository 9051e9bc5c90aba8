import { z } from 'zod'
import type { House } from '../../../shared/house/house.contract'
import type { NamndId } from '../../../shared/ids'
import { question, type ReadableDb } from '../database/handle'

const Names = z.array(z.string())
const namndById = question((q, namndId: string) => q.selectFrom('namnd').select('name').where('id', '=', namndId))

/** The nämnder of the house and the municipalities each answers for, in the order they were named. */
export const listNamnder = (db: ReadableDb): House['namnder'] =>
  db
    .all((q) => q.selectFrom('namnd').selectAll().orderBy('id'))
    .map((row) => ({
      id: row.id as NamndId,
      name: row.name,
      municipalities: Names.parse(JSON.parse(row.municipalities)),
    }))

/** The name of a nämnd, empty when there is none. */
export const namndName = (db: ReadableDb, namndId: string): string => db.firstOf(namndById, namndId)?.name ?? ''

/** The name of the house. */
export const houseName = (db: ReadableDb): string => db.first((q) => q.selectFrom('house').select('name'))?.name ?? ''
