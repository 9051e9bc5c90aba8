import Docxtemplater from 'docxtemplater'
import type PizZip from 'pizzip'
import { AppError, type FieldProblem } from '../../shared/result'
import { openWord, packWord } from './word'

/** Fills a Word template. Throws `invalid-input` naming every field the template asks for and the data does not have, and every fault in its marks. */
export function fillTemplate(template: Uint8Array, data: Readonly<Record<string, unknown>>): Uint8Array {
  const unknown = new Set<string>()
  const document = parseTemplate(packWord(openWord(template)), (tag) => ({
    get(scope: unknown, context: { readonly scopeList: readonly unknown[] }) {
      if (tag === '.') return scope
      const holder = [...context.scopeList].reverse().find((one) => isRecord(one) && Object.hasOwn(one, tag))
      if (!isRecord(holder)) {
        unknown.add(tag)
        return ''
      }
      return holder[tag]
    },
  }))
  document.render({ ...data })
  if (unknown.size > 0) throw new AppError({ code: 'invalid-input', fields: [...unknown].map(unknownField) })
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

type Parser = (tag: string) => { get(scope: unknown, context: { readonly scopeList: readonly unknown[] }): unknown }

/** Reads the marks of a template. Throws `invalid-input` with every fault in them, by name. */
export function parseTemplate(zip: PizZip, parser: Parser): Docxtemplater {
  try {
    return new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      // A mark is { } and stays so: one that would change it is a field nobody has.
      syntax: { changeDelimiterPrefix: null },
      // The library otherwise prints template content to the console.
      errorLogging: false,
      parser,
    })
  } catch (error) {
    throw templateFault(error)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const unknownField = (name: string): FieldProblem => ({ path: ['file'], code: 'template-unknown-field', value: name })

/** The mark a fault is in, or the two that do not belong together. */
interface FaultyMark {
  readonly xtag?: string
  readonly openingtag?: string
  readonly closingtag?: string
}

/** The library's list of faults in a template, as field problems; anything else is no template. */
function templateFault(cause: unknown): AppError {
  const found =
    cause instanceof Error && 'properties' in cause
      ? (cause.properties as { readonly errors?: readonly { readonly properties?: FaultyMark }[] })
      : undefined
  const fields = found
    ? (found.errors ?? [{}]).map(({ properties }) => ({
        path: ['file'],
        code: 'template-broken-mark',
        value: properties?.xtag ?? [properties?.openingtag, properties?.closingtag].join(' … '),
      }))
    : [{ path: ['file'], code: 'file-not-word' }]
  return new AppError({ code: 'invalid-input', fields }, { cause })
}
