import { adultStatusLabels, canLeaveLabels } from '@shared/glossary/labels'
import type { ProtectionEntry, ProtectionPage } from '@shared/protection/protection.contract'
import { momentText, nearDay } from '../lib/dates'
import { layout } from '../ui/layout'

type Adults = ProtectionPage['adults']

/** One recorded thing in words. */
export function EntryLine({ entry, adults }: { readonly entry: ProtectionEntry; readonly adults: Adults }) {
  const { title, text } = told(entry.content, adults)
  return (
    <>
      <div className={layout.strong}>{title}</div>
      {text.filter(Boolean).map((line) => (
        <div key={line} className={layout.pre}>
          {line}
        </div>
      ))}
      <div className={`${layout.small} ${layout.muted}`}>
        Skrivet av {entry.recordedBy} {momentText(entry.recordedAt)}
      </div>
    </>
  )
}

function told(content: ProtectionEntry['content'], adults: Adults): { title: string; text: readonly string[] } {
  switch (content.kind) {
    case 'freda':
      return { title: `FREDA gjord ${nearDay(content.doneOn)}`, text: [`Av ${content.doneBy}`] }
    case 'lage':
      return {
        title: `${nameOf(adults, content.personId)}: ${adultStatusLabels[content.status].toLocaleLowerCase('sv')}`,
        text: [`Från ${nearDay(content.on)}`, content.note],
      }
    case 'kontakt':
      return {
        title: `Motiverande kontakt med ${nameOf(adults, content.personId)} ${nearDay(content.on)}`,
        text: [`Av ${content.by}`, content.note, content.nextTryOn ? `Nästa försök ${nearDay(content.nextTryOn)}` : ''],
      }
    case 'skyddsatgard':
      return {
        title: `Skyddsåtgärd ${nearDay(content.on)}`,
        text: [
          `Kan den som utövar våld lämna hemmet? ${canLeaveLabels[content.canLeave]}.`,
          content.why,
          content.move ? `Flytt ${nearDay(content.move.on)}: ${content.move.who}. ${content.move.note}` : '',
          content.decidedBy ? `Beslutat av ${content.decidedBy}` : '',
        ],
      }
  }
}

const nameOf = (adults: Adults, personId: string) =>
  adults.find((one) => one.personId === personId)?.name ?? 'en vuxen i familjen'
