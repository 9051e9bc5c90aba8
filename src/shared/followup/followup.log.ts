/** What the log calls what is done with follow-ups. */
export const followupWords = {
  'followup.ofCase': 'Läste ett barns uppföljningar',
  'followup.overview': 'Såg alla barns uppföljningar',
  'followup.nameLead': 'Utsåg rehabiliteringsansvarig',
  'followup.move': 'Flyttade en uppföljning',
  'followup.record': 'Skrev in en uppföljning',
} as const
