import { stepKindLabels } from '@shared/glossary/labels'
import type { Collision, DayStep } from '@shared/interview/step'
import { shown } from './day-times'

/** What a collision is, in a sentence. */
export function collisionWords({ kind, stepId, otherId, person }: Collision, steps: readonly DayStep[]): string {
  const [step, other] = [stepId, otherId].map((id) => steps.find((one) => one.id === id))
  const name = step ? stepKindLabels[step.kind] : ''
  const otherName = other ? stepKindLabels[other.kind].toLocaleLowerCase('sv') : ''
  switch (kind) {
    case 'fast':
      return `${name} är bestämd till ${shown(step?.startsAt ?? '')} och kan inte flyttas${step?.fixedWhy ? ` (${step.fixedWhy})` : ''}, men ${otherName} är inte slut då.`
    case 'midnatt':
      return `${name} skulle hamna efter midnatt och står kvar, men ${otherName} är inte slut då.`
    case 'borjat':
      return `${name} har redan börjat, men ${otherName} är inte slut.`
    case 'person':
      return `${person} behövs både vid ${name.toLocaleLowerCase('sv')} och ${otherName} samtidigt.`
  }
}
