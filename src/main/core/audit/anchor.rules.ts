import { z } from 'zod'

/** The program’s own name for the form; docs/log.md says what stands in it and build/verify-log.mjs reads it without this code. */
const format = 'fyrarum-anchor/1'

/** A line of the anchor: how far the log had come at a moment. It names nobody; its signature is by one of the house’s users. */
const Line = z.strictObject({
  format: z.literal(format),
  /** `restored`: the house has been put back to a copy, by a person, and the log is shorter than before for that reason. */
  kind: z.enum(['head', 'restored']),
  installation: z.uuidv7(),
  seq: z.number().int().nonnegative(),
  hash: z.base64(),
  at: z.iso.datetime(),
  signature: z.base64(),
})
export type AnchorLine = z.output<typeof Line>

/** What is signed. */
export const anchorBytes = ({ kind, installation, seq, hash, at }: Omit<AnchorLine, 'format' | 'signature'>): Buffer =>
  Buffer.from(JSON.stringify(['anchor', kind, installation, seq, hash, at]), 'utf8')

/** A line as it is appended. */
export const anchorText = (line: Omit<AnchorLine, 'format'>): string => `${JSON.stringify({ format, ...line })}\n`

/** The file of one house among those of others. */
export const anchorName = (installation: string): string => `fyrarum-ankare-${installation}.jsonl`

/** What an anchor says against the log. */
export interface Anchored {
  /** Lines of this house, since it was last restored, that do not stand in its log. */
  readonly denied: readonly AnchorLine[]
  /** How many lines nobody in the house has signed. */
  readonly strange: number
}

/** How a line is looked at. */
export interface Looks {
  /** The entry it names stands in the log as it says. */
  readonly stands: (line: AnchorLine) => boolean
  /** Somebody in the house has signed it. */
  readonly isOurs: (line: AnchorLine) => boolean
}

/** A line that stands needs no signature, and there are few others; of a heap of rubbish no more than this is looked at. */
const mostDoubted = 200

function parsed(text: string): AnchorLine | undefined {
  try {
    return Line.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Compares the lines of an anchor with the log. What stands after the last line break was being written when something stopped, and is no line yet. */
export function readAnchor(text: string, { stands, isOurs }: Looks): Anchored {
  const lines = text.split('\n').slice(0, -1).map(parsed)
  const restored = lines.findLastIndex((line) => line?.kind === 'restored' && isOurs(line))
  // What was before a person put the house back says nothing of the log that is.
  const since = lines.slice(Math.max(0, restored))
  const doubted = since.filter((line) => line === undefined || !stands(line))
  const denied = doubted.slice(-mostDoubted).filter((line): line is AnchorLine => line !== undefined && isOurs(line))
  return { denied, strange: doubted.length - denied.length }
}

const day = 86_400_000
/** How long an anchor that was taken away is told of, in days. */
const goneDays = 14

/** What the log says of the anchor. */
export interface AnchorTrace {
  readonly writtenAt: string | undefined
  /** The first miss since it was last written. */
  readonly missedAt: string | undefined
  readonly goneAt: string | undefined
}

/** True when the anchor has been out of reach for more than a day. */
export function isLate({ writtenAt, missedAt }: AnchorTrace, now: string): boolean {
  if (missedAt === undefined) return false
  return Date.parse(now) - Date.parse(writtenAt ?? missedAt) > day
}

/** True while it is to be told that the anchor was found to have been taken away. */
export const isGoneOf = ({ goneAt }: AnchorTrace, now: string): boolean =>
  goneAt !== undefined && Date.parse(now) - Date.parse(goneAt) <= goneDays * day
