import { at, id, type Rows } from './values'

/** How the house locks itself, and a screen that was shown for help. */
export const guardRows: Rows = {
  lock_setting: [{ id: id(310), minutes: 15, set_by: id(10), set_at: at }],
  screen_help: [{ id: id(311), user_id: id(10), opened_at: at, ends_at: at }],
}
