import { at, bytes, id, type Rows } from './values'

export const deadlineRows: Rows = {
  deadline_extension: [
    {
      id: id(2001),
      case_id: id(50),
      milestone_id: id(52),
      rule: 'T3',
      ground: 'sarskilda-skal',
      from_due: '2026-07-02',
      to_due: '2026-08-02',
      decided_on: '2026-06-20',
      words: bytes(161),
      recorded_by: id(10),
      recorded_at: at,
    },
  ],
  deadline_reason: [
    {
      id: id(2002),
      case_id: id(50),
      milestone_id: id(52),
      rule: 'T3',
      due: '2026-07-02',
      words: bytes(162),
      recorded_by: id(10),
      recorded_at: at,
    },
  ],
  deadline_task: [{ id: id(2003), milestone_id: id(52), rule: 'T3', task_id: id(80) }],
}
