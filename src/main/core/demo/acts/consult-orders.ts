import { type Calendar, workdaysFrom } from '../house/days'
import { later } from '../house/diary'
import type { Random } from '../house/random'
import { answeredConsultations } from '../story/answered'
import { consultations, firstConsultation } from '../story/consults'
import type { Volumes } from '../volumes'
import type { ConsultOrder } from './consult'

/** The anonymous questions of a house: the first comes back by name, one samråd is today, one waits for its signature. */
export function consultOrders(volumes: Volumes, calendar: Calendar, random: Random): ConsultOrder[] {
  const { samrad, requests, days } = volumes
  const { ago, after, back, today } = calendar
  const orders: ConsultOrder[] = []
  const open = random.shuffled(consultations)
  const next = () => open[orders.length % open.length] ?? firstConsultation
  const add = (received: ConsultOrder['received'], became: ConsultOrder['became'], consultation = next()) =>
    orders.push({ consultation, coordinator: orders.length % 2 === 0 ? 'karin' : 'jonas', received, became })

  const first = ago(84)
  add(
    { day: first, time: '10:10' },
    { kind: 'samrad', at: { day: after(first, 80), time: '11:00' }, stage: 'signerat' },
    firstConsultation,
  )
  add({ day: back(3), time: '13:05' }, { kind: 'samrad', at: { day: today, time: '15:00' }, stage: 'kallat' })
  add({ day: back(5), time: '09:30' }, { kind: 'samrad', at: { day: back(2), time: '14:00' }, stage: 'hallet' })
  const more = samrad.konsulterande - orders.length
  for (let index = 0; index < more; index += 1) {
    const day = ago(Math.round(days - 20 - (index * (days - 60)) / more))
    add({ day, time: '11:25' }, { kind: 'samrad', at: { day: workdaysFrom(day, 3), time: '11:30' }, stage: 'signerat' })
  }
  for (const kind of ['telefonrad', 'hanvisad'] as const) {
    const bank = random.shuffled(answeredConsultations.filter((one) => one.when === kind))
    for (let index = 0; index < requests[kind]; index += 1) {
      const day = ago(12 + Math.round(((index + 0.5) * (days - 30)) / requests[kind]))
      add({ day, time: later('09:10', random.whole(0, 300)) }, { kind }, bank[index % bank.length])
    }
  }
  for (let index = 0; index < requests.konsulterandeWaiting; index += 1)
    add({ day: back(2), time: '15:35' }, { kind: 'waits' })
  return orders
}
