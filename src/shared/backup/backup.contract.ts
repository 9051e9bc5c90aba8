import { z } from 'zod'
import { command, door } from '../contract/define'
import { Instant, line } from '../values'

/** Fewer copies than this are never kept. */
export const fewestGenerations = 14
export const mostGenerations = 365

/** Why a copy was made. */
export const backupOccasions = ['asked', 'daily', 'migration', 'restore'] as const
export type BackupOccasion = (typeof backupOccasions)[number]

/** What became of it. */
export const backupOutcomes = ['verified', 'failed', 'cancelled'] as const
export type BackupOutcome = (typeof backupOutcomes)[number]

/** Why a copy could not be made. */
export const backupFaults = [
  'no-folder',
  'folder-gone',
  'disk-full',
  'read-only',
  'corrupt',
  'not-whole',
  'internal',
] as const
export const BackupFault = z.enum(backupFaults)
export type BackupFault = z.output<typeof BackupFault>

const SetName = z.string().regex(/^fyrarum-kopia-[0-9TZ-]{10,40}$/)
const Ticket = z.string().max(80)

/** One set of copies in the folder, as its own manifest and its files tell. */
const BackupSet = z.strictObject({
  name: z.string(),
  takenAt: Instant,
  bytes: z.number().int().nonnegative(),
  appVersion: z.string(),
  /** `whole`: the files are the ones the manifest was written for, which was written when they had been verified. */
  state: z.enum(['whole', 'damaged', 'newer', 'other-house']),
  rows: z.number().int().nonnegative(),
  cases: z.number().int().nonnegative().nullable(),
})
export type BackupSet = z.output<typeof BackupSet>

/** How copying stands. */
const BackupState = z.strictObject({
  folder: z.string().nullable(),
  /** IT has decided on the folder; nobody here chooses another. */
  isFolderSet: z.boolean(),
  generations: z.number().int(),
  /** The newest verified copy that the program has made. */
  last: z.strictObject({ name: z.string(), at: Instant, bytes: z.number().int() }).nullable(),
  /** Whole days since then. */
  ageDays: z.number().int().nullable(),
  /** More than two days old, or none at all. */
  isOld: z.boolean(),
  /** The last try, when it did not succeed. */
  failure: z.strictObject({ at: Instant, fault: BackupFault }).nullable(),
  /** The copies lie on the disk they are to be a safeguard against. */
  isSameDisk: z.boolean(),
  /** Whether I may choose the folder and restore. */
  mayTend: z.boolean(),
})
export type BackupState = z.output<typeof BackupState>

const Chosen = z.strictObject({
  /** A folder chosen in the system's dialog; null for the folder that is remembered. */
  ticket: Ticket.nullable(),
})

/** Who opens the copy: a user by passphrase, or the house's recovery key by two of its three shares. */
const WayIn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), login: line(40), passphrase: z.string().min(1).max(512) }),
  z.strictObject({ kind: z.literal('shares'), typedShares: z.tuple([z.string().max(400), z.string().max(400)]) }),
])
export type WayIn = z.output<typeof WayIn>

/** Whom a copy does not know as they are now; told to whoever puts it back. */
const Strangers = z.strictObject({
  /** Came after the copy was taken, by name where the name is known; they are added again. */
  added: z.array(z.string()),
  addedUnnamed: z.number().int().nonnegative(),
  /** Got new keys since; they are given new ones again. */
  renewed: z.array(z.string()),
  /** Have left since and do not come in, but stand among the users again; they are taken away again. */
  left: z.array(z.string()),
})
export type Strangers = z.output<typeof Strangers>

export const backupContract = {
  'backup.state': door(z.strictObject({}), BackupState),
  'backup.chooseFolder': door(z.strictObject({ ticket: Ticket }), z.strictObject({ isSameDisk: z.boolean() }), [
    'backup',
    'today',
  ]),
  'backup.setGenerations': command(
    z.strictObject({ generations: z.number().int().min(fewestGenerations).max(mostGenerations) }),
    z.strictObject({}),
    ['backup'],
  ),
  /** Makes a copy now and verifies it before it is called one. */
  'backup.take': door(z.strictObject({}), z.strictObject({ name: z.string() }), ['backup', 'today']),
  'backup.cancel': door(z.strictObject({}), z.strictObject({})),
  /** The copies in a folder, newest first; works without an open house. */
  'backup.sets': door(Chosen, z.strictObject({ folder: z.string().nullable(), sets: z.array(BackupSet) })),
  /** Reads every byte of a copy, and says what has been written since it was taken. */
  'backup.examine': door(
    Chosen.extend({ name: SetName }),
    z.strictObject({
      set: BackupSet,
      /** Entries of the log that are newer than the copy; null when that cannot be known. */
      lostEntries: z.number().int().nonnegative().nullable(),
      /** Whether there is a key file here that stays. */
      keepsKeyFile: z.boolean(),
    }),
  ),
  /** Puts a copy in the place of the database. Ends the session; what stood there is kept aside. */
  'backup.restore': door(
    Chosen.extend({ name: SetName, way: WayIn }),
    z.strictObject({ takenAt: Instant, strangers: Strangers }),
  ),
  /** Makes ready a complete export: everything my keys open, or with two shares everything. Gives the passphrase of the archive, shown once. */
  'backup.prepareExport': door(
    z.strictObject({ typedShares: z.tuple([z.string().max(400), z.string().max(400)]).nullable() }),
    z.strictObject({ ticket: Ticket, passphrase: z.string(), fileName: z.string() }),
  ),
}
