import type { Selectable } from 'kysely'
import { z } from 'zod'
import { Role, type User } from '../../../shared/account/account.contract'
import type { NamndId, UserId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { question, type ReadableDb } from '../database/handle'
import type { UserTable } from './account.tables'

const userById = question((q, userId: string) => q.selectFrom('user').selectAll().where('id', '=', userId))
const usersHere = question((q) => q.selectFrom('user').selectAll().where('left_at', 'is', null))
const nameById = question((q, userId: string) => q.selectFrom('user').select('display_name').where('id', '=', userId))

const Roles = z.array(Role)

/** A stored user as the rest of the house knows one. */
export const toUser = (row: Selectable<UserTable>): User => ({
  id: row.id as UserId,
  displayName: row.display_name,
  title: row.title,
  roles: Roles.parse(JSON.parse(row.roles)),
  namndId: row.namnd_id as NamndId | null,
  hasSocionom: row.has_socionom === 1,
})

/** Everyone who works here now, by name. */
export const listUsers = (db: ReadableDb): User[] =>
  db
    .allOf(usersHere)
    .map(toUser)
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'sv'))

/** A user, also one who has left. Throws `not-found`. */
export function getUser(db: ReadableDb, userId: string): User {
  const row = db.firstOf(userById, userId)
  if (!row) throw new AppError({ code: 'not-found' })
  return toUser(row)
}

/** The name to show for a user, empty when there is none. */
export const userName = (db: ReadableDb, userId: string | null): string =>
  userId ? (db.firstOf(nameById, userId)?.display_name ?? getUser(db, userId).displayName) : ''

/** Everyone who works here with one of the roles. */
export const usersWithRole = (db: ReadableDb, ...wanted: readonly Role[]): User[] =>
  listUsers(db).filter((user) => user.roles.some((role) => wanted.includes(role)))

/** True when somebody no longer works here. */
export const hasLeft = (db: ReadableDb, userId: string): boolean =>
  db.first((q) => q.selectFrom('user').select('id').where('id', '=', userId).where('left_at', 'is', null)) === undefined

/** True for a user who has worked here and does so no longer; false for whoever has never been a user. */
export const isFormer = (db: ReadableDb, userId: string): boolean =>
  db.first((q) => q.selectFrom('user').select('id').where('id', '=', userId).where('left_at', 'is not', null)) !==
  undefined
