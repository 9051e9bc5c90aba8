/** What of a remiss stands on a child's time line. */
export const referralEventKinds = ['remiss-skickad', 'remiss-mottagen', 'remiss-avbojd', 'remiss-forsta-besok'] as const
