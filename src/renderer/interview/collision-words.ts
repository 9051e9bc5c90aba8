import { stepDefiniteLabels } from '@shared/glossary/labels'
import type { Collision, DayStep } from '@shared/interview/step'
import { capital } from '../lib/text'
import { shown } from './day-times'

/** What a collision is, in a sentence. */
export function collisionWords({ kind, stepId, otherId, person }: Collision, steps: readonly DayStep[]): string {
  const [step, other] = [stepId, otherId].map((id) => steps.find((one) => one.id === id))
  const name = step ? stepDefiniteLabels[step.kind] : ''
  const otherName = other ? stepDefiniteLabels[other.kind] : ''
  switch (kind) {
    case 'fast':
      return `${capital(name)} ska börja ${shown(step?.startsAt ?? '')} och kan inte flyttas${step?.fixedWhy ? ` (${step.fixedWhy})` : ''}, men ${otherName} är inte slut då.`
    case 'midnatt':
      return `${capital(name)} skulle hamna efter midnatt och står kvar, men ${otherName} är inte slut då.`
    case 'borjat':
      return `${capital(name)} har redan börjat, men ${otherName} är inte slut.`
    case 'person':
      return `${person} behövs både vid ${name} och ${otherName} samtidigt.`
  }
}
