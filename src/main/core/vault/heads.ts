import { standsInLog } from '../audit/audit.store'
import type { Session } from '../session'
import { headBytes, readKeyFile, writeKeyFile } from './key-file'
import { signBytes } from './primitives'

/** Writes the log's head into the key file, so that a log cut short, or an older file put back, is seen at the next unlocking. */
export function recordHead(folder: string, session: Session, at: string): void {
  const content = readKeyFile(folder)
  const { seq, hash } = session.head()
  const userId = session.me.id
  // A head that no longer stands in the file is the evidence that the log was cut or rewritten: it is kept.
  const earlier = content.heads.find((one) => one.userId === userId)
  if (earlier && !standsInLog(session.db, earlier)) return
  const head = { userId, seq, hash: hash.toString('base64'), at }
  const signature = signBytes(session.keys.signKey, headBytes(head)).toString('base64')
  writeKeyFile(
    folder,
    {
      ...content,
      signedBy: userId,
      heads: [...content.heads.filter((one) => one.userId !== userId), { ...head, signature }],
    },
    (bytes) => signBytes(session.keys.signKey, bytes),
  )
}
