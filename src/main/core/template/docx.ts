import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { AppError, type FieldProblem } from '../../../shared/result'

/** Fills a Word template. Throws `invalid-input` naming every field the template asks for and the data does not have, and every fault in its marks. */
export function fillTemplate(template: Uint8Array, data: Readonly<Record<string, unknown>>): Buffer {
  const unknown = new Set<string>()
  try {
    const document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      // The library otherwise prints template content to the console.
      errorLogging: false,
      parser: (tag) => ({
        get(scope: unknown, context: { readonly scopeList: readonly unknown[] }) {
          if (tag === '.') return scope
          const holder = [...context.scopeList].reverse().find((one) => isRecord(one) && Object.hasOwn(one, tag))
          if (!isRecord(holder)) {
            unknown.add(tag)
            return ''
          }
          return holder[tag]
        },
      }),
    })
    document.render({ ...data })
    if (unknown.size > 0) throw new AppError({ code: 'invalid-input', fields: [...unknown].map(unknownField) })
    return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
  } catch (error) {
    throw error instanceof AppError ? error : templateFault(error)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const unknownField = (name: string): FieldProblem => ({
  path: ['template'],
  code: 'template-unknown-field',
  value: name,
})

/** The library's list of faults in a template, as field problems; anything else unchanged. */
function templateFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('properties' in error))
    return new AppError(
      { code: 'invalid-input', fields: [{ path: ['template'], code: 'template-not-word' }] },
      { cause: error },
    )
  const { errors } = error.properties as {
    readonly errors?: readonly { readonly properties?: { readonly xtag?: string } }[]
  }
  return new AppError(
    {
      code: 'invalid-input',
      fields: (errors ?? [{}]).map((one) => ({
        path: ['template'],
        code: 'template-broken-mark',
        value: one.properties?.xtag ?? '',
      })),
    },
    { cause: error },
  )
}
