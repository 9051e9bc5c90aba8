import type { AuditWaiting } from '../../audit/audit.waiting'

interface Words {
  readonly title: string
  readonly detail: string
}

/** What is wrong between the log and its anchor: what has been seen, and what to do. */
export const anchorLabels: Readonly<Record<AuditWaiting['what'], Words>> = {
  ahead: {
    title: 'Loggen stämmer inte med sitt ankare',
    detail:
      'Ankaret utanför datorn visar en längre logg, eller en annan. Huset kan ha lagts tillbaka till en äldre dag utan programmet, eller så har loggen kapats. Ändra inget mer. Kontakta IT och den som granskar loggen.',
  },
  strange: {
    title: 'Loggens ankare har främmande rader',
    detail:
      'Någon har skrivit i ankaret utan husets nycklar, eller så har huset lagts tillbaka till en tid före den som skrev. Kontakta IT och den som granskar loggen.',
  },
  gone: {
    title: 'Loggens ankare har tagits bort',
    detail:
      'Filen fanns, och den har försvunnit. Ett nytt ankare är påbörjat, men det som hänt före kan inte längre jämföras. Kontakta IT och den som granskar loggen.',
  },
  late: {
    title: 'Loggens ankare går inte att nå',
    detail: 'Det är mer än ett dygn sedan något skrevs där. Arbetet kan fortsätta. Be IT se efter mappen.',
  },
}
