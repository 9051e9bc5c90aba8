/** Överlämningar, as the log tells of them. */
export const transferActions = {
  'transfer.ofPlace': 'Läste överlämningar',
  'transfer.give': 'Lämnade över',
  'transfer.accept': 'Tog emot en överlämning',
  'transfer.recordAccept': 'Noterade att en överlämning har tagits emot',
  'transfer.decline': 'Noterade att en överlämning har avböjts',
  'transfer.takeBack': 'Tog tillbaka en överlämning',
  'transfer.stepIn': 'Gick in för en kollega i en överlämning',
} as const
