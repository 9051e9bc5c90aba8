import type { FileKind, WordView } from '../../shared/document/document.contract'
import { AppError, type Result } from '../../shared/result'

/** One thing the reader is asked to do. It gets bytes and data, never a key, a path or an id. */
export type ReaderJob =
  | { readonly kind: 'identify'; readonly bytes: Uint8Array }
  | { readonly kind: 'inspect'; readonly bytes: Uint8Array }
  | { readonly kind: 'fill'; readonly bytes: Uint8Array; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'view'; readonly bytes: Uint8Array }

/** A mark in a template: the field it asks for, and the lists round it, outermost first. */
export interface Mark {
  readonly name: string
  readonly inside: readonly string[]
  readonly kind: 'text' | 'block'
}

export interface Inspected {
  readonly marks: readonly Mark[]
  /** The template as it is stored: packed anew from the parts that were read, its marks straightened. */
  readonly bytes: Uint8Array
}

/** Everything that parses foreign bytes, in a process without keys. Each throws `invalid-input` for a file that is refused. */
export interface Reader {
  /** What a file really is, by its content. */
  identify(bytes: Uint8Array): Promise<FileKind>
  inspectTemplate(bytes: Uint8Array): Promise<Inspected>
  fill(template: Uint8Array, data: Readonly<Record<string, unknown>>): Promise<Uint8Array>
  /** A Word document as inert pieces. */
  view(bytes: Uint8Array): Promise<WordView>
}

/** How long one job may take, in milliseconds; whoever runs the reader ends it then. */
export const readerPatience = 20_000

/** How much memory one job may use, in megabytes. */
export const readerMemory = 512

/** A reader whose jobs are carried out elsewhere; `ask` answers with a failure when the reader died. */
export function readerOver(ask: (job: ReaderJob) => Promise<Result<unknown>>): Reader {
  const answerTo = async (job: ReaderJob): Promise<unknown> => {
    const result = await ask(job)
    if (!result.ok) throw new AppError(result.error)
    return result.value
  }
  return {
    identify: (bytes) => answerTo({ kind: 'identify', bytes }) as Promise<FileKind>,
    inspectTemplate: (bytes) => answerTo({ kind: 'inspect', bytes }) as Promise<Inspected>,
    fill: (bytes, data) => answerTo({ kind: 'fill', bytes, data }) as Promise<Uint8Array>,
    view: (bytes) => answerTo({ kind: 'view', bytes }) as Promise<WordView>,
  }
}

/** What is told of a file on which the reader died: out of memory, out of time, or in some other way. */
export const readerDied: Result<never> = {
  ok: false,
  error: { code: 'invalid-input', fields: [{ path: ['file'], code: 'file-too-heavy' }] },
}
