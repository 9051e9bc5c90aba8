/** Something a child needs; what is needed lies sealed under the case's lock. */
export interface NeedTable {
  id: string
  case_id: string
  kind: string
  created_by: string
  created_on: string
  words: Buffer
}

/** One step of a need; where it lies now is worked out from all of them. */
export interface NeedStepTable {
  id: string
  need_id: string
  no: number
  kind: string
  /** The day it happened. */
  day: string
  made_by: string
  made_at: string
  /** The colleague it is given to, or who watches over what a service does. */
  hand_user_id: string | null
  hand_service: string | null
  undoes_no: number | null
  words: Buffer
}

/** What a child is given while it waits. */
export interface NeedBridgeTable {
  id: string
  need_id: string
  from_day: string
  to_day: string
  made_by: string
  made_at: string
  words: Buffer
}

/** That a service has closed, or takes children again; the latest line of a service counts. */
export interface ServiceNoticeTable {
  id: string
  service: string
  no: number
  is_closed: number
  noted_by: string
  noted_at: string
  words: Buffer
}

export interface NeedTables {
  need: NeedTable
  need_step: NeedStepTable
  need_bridge: NeedBridgeTable
  service_notice: ServiceNoticeTable
}
