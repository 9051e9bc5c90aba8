/** What the log calls the questions and changes about a child's way through the house. */
export const courseLog = {
  'case.next': 'Läste vad som är nästa i ett ärende',
  'case.milestones': 'Läste händelserna i ett ärende',
  'case.addMilestone': 'Noterade en händelse',
  'case.completeMilestone': 'Noterade att något planerat har hänt',
  'case.correctMilestone': 'Rättade en händelse',
  'case.withdrawMilestone': 'Noterade att en händelse inte har hänt',
} as const
