import { AppError, type Result } from '../../shared/result'
import { fillTemplate } from './fill'
import { identify } from './identify'
import { inspectTemplate } from './inspect'
import type { ReaderJob } from './messages'
import { viewWord } from './view'

async function carryOut(job: ReaderJob): Promise<unknown> {
  switch (job.kind) {
    case 'identify':
      return identify(job.bytes)
    case 'inspect':
      return inspectTemplate(job.bytes)
    case 'fill':
      return fillTemplate(job.bytes, job.data)
    case 'view':
      return await viewWord(job.bytes)
  }
}

/** Carries out one job. Never throws: whatever a file makes the libraries do becomes a refusal of that file. */
export async function answer(job: ReaderJob): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await carryOut(job) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.failure }
    return { ok: false, error: { code: 'invalid-input', fields: [{ path: ['file'], code: 'file-damaged' }] } }
  }
}
