import type { RecordedTables } from '../database/schema'

type Table = keyof RecordedTables

/** What has locks of its own and is destroyed with them. */
export const roots = ['akt', 'barnahus_case', 'samrad', 'samrad_request', 'talk', 'person'] as const satisfies Table[]
export type Root = (typeof roots)[number]

/** The kind of scope each root's locks have. */
export const scopeOfRoot: Readonly<Record<Root, string>> = {
  akt: 'akt',
  barnahus_case: 'case',
  samrad: 'samrad',
  samrad_request: 'request',
  talk: 'talk',
  person: 'person',
}

type Owner = readonly [column: string, owner: Table]

/** Under what a row goes: it is destroyed when any of the rows it stands under is. */
export const belongsTo: Readonly<Partial<Record<Table, readonly Owner[]>>> = {
  akt: [],
  barnahus_case: [],
  samrad: [],
  samrad_request: [],
  talk: [],
  person: [],
  kinship: [['child_id', 'person']],
  room_state: [['case_id', 'barnahus_case']],
  milestone: [['case_id', 'barnahus_case']],
  request_child: [
    ['request_id', 'samrad_request'],
    ['case_id', 'barnahus_case'],
  ],
  samrad_case: [
    ['samrad_id', 'samrad'],
    ['case_id', 'barnahus_case'],
  ],
  samrad_party: [['samrad_id', 'samrad']],
  samrad_item: [
    ['samrad_id', 'samrad'],
    ['case_id', 'barnahus_case'],
  ],
  samrad_decision: [
    ['samrad_id', 'samrad'],
    ['case_id', 'barnahus_case'],
  ],
  samrad_minutes: [['samrad_id', 'samrad']],
  task: [
    ['case_id', 'barnahus_case'],
    ['samrad_id', 'samrad'],
  ],
  note: [['akt_id', 'akt']],
  note_part: [['note_id', 'note']],
  note_withholding: [['note_id', 'note']],
  leak_tick: [['note_id', 'note']],
  thread_topic: [['note_id', 'note']],
  thread_entry: [['akt_id', 'akt']],
  protection_entry: [['akt_id', 'akt']],
  document: [['akt_id', 'akt']],
  nod_opening: [['akt_id', 'akt']],
  disclosure: [['akt_id', 'akt']],
  disclosure_part: [['disclosure_id', 'disclosure']],
  violence_mark: [['case_id', 'barnahus_case']],
  team_member: [['case_id', 'barnahus_case']],
  information_block: [['case_id', 'barnahus_case']],
  information_block_receiver: [['block_id', 'information_block']],
  talk_case: [
    ['talk_id', 'talk'],
    ['case_id', 'barnahus_case'],
  ],
  talk_part: [
    ['talk_id', 'talk'],
    ['case_id', 'barnahus_case'],
  ],
  handover: [['talk_id', 'talk']],
  child_safety: [['case_id', 'barnahus_case']],
  deadline_extension: [['case_id', 'barnahus_case']],
  deadline_reason: [['case_id', 'barnahus_case']],
  deadline_task: [
    ['milestone_id', 'milestone'],
    ['task_id', 'task'],
  ],
  interview_day: [['case_id', 'barnahus_case']],
  day_step: [['interview_day_id', 'interview_day']],
  day_person: [['interview_day_id', 'interview_day']],
  child_counsel: [['case_id', 'barnahus_case']],
  medical_exam: [['case_id', 'barnahus_case']],
  need: [['case_id', 'barnahus_case']],
  need_step: [['need_id', 'need']],
  need_bridge: [['need_id', 'need']],
  support_lead: [['case_id', 'barnahus_case']],
  follow_up: [['case_id', 'barnahus_case']],
  follow_up_move: [['case_id', 'barnahus_case']],
  promise: [['case_id', 'barnahus_case']],
  promise_step: [['promise_id', 'promise']],
  closing_reason: [['case_id', 'barnahus_case']],
  case_closing: [['case_id', 'barnahus_case']],
  child_log: [['case_id', 'barnahus_case']],
  child_log_handover: [['log_id', 'child_log']],
  consent: [
    ['case_id', 'barnahus_case'],
    ['akt_id', 'akt'],
  ],
  consent_entry: [['consent_id', 'consent']],
  referral: [
    ['case_id', 'barnahus_case'],
    ['akt_id', 'akt'],
  ],
  transfer: [
    ['case_id', 'barnahus_case'],
    ['akt_id', 'akt'],
  ],
  co_meeting: [['case_id', 'barnahus_case']],
  co_meeting_party: [['meeting_id', 'co_meeting']],
  child_part: [['case_id', 'barnahus_case']],
  child_word: [['case_id', 'barnahus_case']],
  intake: [['case_id', 'barnahus_case']],
  plan: [['case_id', 'barnahus_case']],
  plan_line: [['plan_id', 'plan']],
  plan_version: [['plan_id', 'plan']],
  plan_acknowledgement: [['version_id', 'plan_version']],
  group_item: [['case_id', 'barnahus_case']],
  group_sheet: [['case_id', 'barnahus_case']],
  gallring_keep: [
    ['akt_id', 'akt'],
    ['case_id', 'barnahus_case'],
  ],
}

/** Tables found by the scope they name instead of by a row. */
export const byScope = ['produced_document', 'lock', 'lock_grant'] as const satisfies Table[]

/** Tables that say nothing of a person in a file, and why they stay. */
export const staying: Readonly<Record<string, string>> = {
  house: 'huset självt',
  namnd: 'nämnderna',
  user: 'de som arbetar här',
  user_key: 'tidigare nycklar, så att det som skrevs under dem fortfarande kan prövas',
  recovery_event: 'när återställningsark har gjorts, prövats och använts',
  nod_key: 'nämndens nödnyckel',
  agreement_version: 'avtal mellan verksamheter: allmän handling utanför personakt',
  group_series: 'samarbetsgruppens serie',
  group_meeting: 'samarbetsgruppens möten, utan ärenden',
  service_notice: 'verksamheters väntetider, utan personer',
  template_version: 'mallar',
  template_choice: 'vilken mall som används',
  log_review: 'loggkontrollen: granskningen av dem som arbetar här',
  lock_setting: 'när huset låser sig',
  screen_help: 'när skärmen har fått visas för hjälp',
  integrity_check: 'när filen har kontrollerats, och vad som sågs',
  backup_setting: 'var kopior läggs',
  backup_run: 'vilka kopior som har tagits',
  gallring_decision: 'besluten om gallring: protokollets grund, utan personuppgifter',
  gallring_item: 'vad besluten tog med sig: slag och år',
  gallring_key: 'undanlagda nycklar; förstörs för sig',
  gallring_trace: 'vad som har mist en akt det hörde ihop med; går när det självt går',
  gallring_mark: 'att årets lista är genomgången',
  log_entry: 'loggens kedja; de förseglade orden förstörs för sig',
  log_session: 'vem som satt vid datorn',
  lock_wrap: 'snabbkopior av nycklar; går med nycklarna',
  lock_wrap_mark: 'hur långt snabbkopiorna har gjorts',
  settled_mark: 'hur långt nyckelärendena är genomgångna',
  blob: 'filernas byte; går med den rad som pekar på dem',
  draft: 'utkast; går med det de hör till',
}

/** Kinds of entries that are no note in a file: keys, and the frame of the file itself. */
export const notANote: readonly string[] = [
  'lock',
  'lock_grant',
  'akt',
  'barnahus_case',
  'team_member',
  'nod_opening',
  'leak_tick',
  'gallring_keep',
  'group_item',
]
