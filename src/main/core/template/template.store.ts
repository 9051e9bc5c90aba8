import { z } from 'zod'
import { AppError } from '../../../shared/result'
import type { TemplateId, TemplateVersion } from '../../../shared/template/template.contract'
import { userName } from '../account/account.store'
import type { ReadContext, WriteContext } from '../context'
import { houseLock } from '../vault/house-locks'
import { builtInTemplate } from './built-in'

const notePlace = (row: string) => ({ table: 'template_version', column: 'note', row })
const bytesPlace = (row: string) => ({ table: 'template_version', column: 'blob_id', row })

const rowsOf = (context: ReadContext, template: TemplateId) =>
  context.db.all((q) =>
    q.selectFrom('template_version').selectAll().where('template', '=', template).orderBy('version'),
  )

const builtIn: TemplateVersion = { version: 1, note: 'Inbyggd mall', by: '', at: null }

/** Every version of a template, oldest first; the first is built in. */
export const versionsOf = (context: ReadContext, template: TemplateId): TemplateVersion[] => [
  builtIn,
  ...rowsOf(context, template).map((row) => ({
    version: row.version,
    note: context.open(z.string(), houseLock, notePlace(row.id), row.note),
    by: userName(context.db, row.taken_by),
    at: row.taken_at,
  })),
]

/** The version documents are filled from now. */
export const versionInUse = (context: ReadContext, template: TemplateId): number =>
  context.db.first((q) =>
    q.selectFrom('template_choice').select('version').where('template', '=', template).orderBy('id', 'desc'),
  )?.version ?? 1

/** One version of a template, as a Word document. Throws `not-found`. */
export function templateBytes(context: ReadContext, template: TemplateId, version: number): Buffer {
  if (version === 1) return builtInTemplate(template)
  const row = rowsOf(context, template).find((one) => one.version === version)
  if (!row) throw new AppError({ code: 'not-found' })
  return context.openBlob(row.blob_id, houseLock, bytesPlace(row.id))
}

/** Keeps a template that was brought back as its next version. */
export function insertVersion(context: WriteContext, template: TemplateId, bytes: Uint8Array, note: string): number {
  const id = context.newId()
  const version = (rowsOf(context, template).at(-1)?.version ?? 1) + 1
  context.write.insert(
    'template_version',
    {
      id,
      template,
      version,
      blob_id: context.storeBlob(bytes, houseLock, bytesPlace(id)),
      note: context.seal(note, houseLock, notePlace(id)),
      taken_by: context.me.id,
      taken_at: context.now(),
    },
    houseLock,
  )
  return version
}

/** Puts a version to use from now on; what is already produced stays as it is. Throws `not-found`. */
export function chooseVersion(context: WriteContext, template: TemplateId, version: number): void {
  if (version !== 1 && !rowsOf(context, template).some((row) => row.version === version))
    throw new AppError({ code: 'not-found' })
  context.write.insert(
    'template_choice',
    { id: context.newId(), template, version, chosen_by: context.me.id, chosen_at: context.now() },
    houseLock,
  )
}
