import { expect, test } from 'vitest'
import type { MilestoneKind } from '../../../shared/case/case.contract'
import type { RuleCode } from '../../../shared/deadline/rule'
import { swedishMoment } from '../calendar'
import { barnahus } from '../profile/barnahus.profile'
import { deadlinesOf } from './deadline.rules'
import type { Fact } from './start.rules'

/**
 * Computed by hand from the timer table, with a calendar on paper: the rule and what the case is about | what has happened,
 * is planned or was decided | day and clock in Sweden | the last day and state of each deadline of that rule, and which
 * version of it where that matters. What must come out is written, never computed.
 */
const table = `
# T1: the same day, the next when it came after 16:00.
T1 anmälan på förmiddagen | anmalan 2026-03-02 09:10 | 2026-03-02 09:15 | 2026-03-02 varning
T1 anmälan utan klockslag gäller samma dag | anmalan 2026-03-02 | 2026-03-02 12:00 | 2026-03-02 varning
T1 en minut före den sena timmen | anmalan 2026-03-02 15:59 | 2026-03-02 16:10 | 2026-03-02 varning
T1 på slaget den sena timmen | anmalan 2026-03-02 16:00 | 2026-03-02 16:10 | 2026-03-02 varning
T1 en minut efter den sena timmen | anmalan 2026-03-02 16:01 | 2026-03-02 16:10 | 2026-03-03 varning
T1 sent en fredag: lördagen, för helger räknas | anmalan 2026-03-06 21:40 | 2026-03-06 22:00 | 2026-03-07 varning
T1 en minut före midnatt | anmalan 2026-03-02 23:59 | 2026-03-03 00:05 | 2026-03-03 varning
T1 en minut efter midnatt hör till den nya dagen | anmalan 2026-03-03 00:01 | 2026-03-03 00:05 | 2026-03-03 varning
T1 sent sista dagen i månaden | anmalan 2026-02-28 18:00 | 2026-02-28 18:10 | 2026-03-01 varning
T1 sent den 28 februari ett skottår | anmalan 2028-02-28 18:00 | 2028-02-28 18:10 | 2028-02-29 varning
T1 sent på nyårsafton | anmalan 2026-12-31 19:00 | 2026-12-31 19:30 | 2027-01-01 varning
T1 sent kvällen före sommartid | anmalan 2026-03-28 23:30 | 2026-03-29 03:30 | 2026-03-29 varning
T1 i timmen som sommartiden hoppar över | anmalan 2026-03-29 02:30 | 2026-03-29 23:59 | 2026-03-29 varning
T1 i timmen som går två gånger när vintertiden kommer | anmalan 2026-10-25 02:30 | 2026-10-25 23:59 | 2026-10-25 varning
T1 dagen efter vintertid har den passerat | anmalan 2026-10-25 02:30 | 2026-10-26 00:00 | 2026-10-25 passerad
T1 gjord samma dag | anmalan 2026-03-02 09:10, skyddsbedomning 2026-03-02 | 2026-03-05 08:00 | 2026-03-02 uppfylld
T1 gjord dagen efter en tidig anmälan | anmalan 2026-03-02 09:10, skyddsbedomning 2026-03-03 | 2026-03-05 08:00 | 2026-03-02 uppfylld-sent
T1 gjord dagen efter en sen anmälan | anmalan 2026-03-02 20:10, skyddsbedomning 2026-03-03 | 2026-03-05 08:00 | 2026-03-03 uppfylld
T1 en bedömning från förra anmälan räcker inte för en ny | anmalan 2026-03-02 09:10, skyddsbedomning 2026-03-02, anmalan 2026-04-01 10:00 | 2026-04-02 08:00 | 2026-03-02 uppfylld, 2026-04-01 passerad
T1 före den nya lagen | anmalan 2025-06-30 10:00 | 2025-06-30 11:00 | 2025-06-30 varning v1
T1 första dagen med den nya lagen | anmalan 2025-07-01 10:00 | 2025-07-01 11:00 | 2025-07-01 varning v2
# T2: fourteen calendar days; not when an inquiry was open.
T2 fjorton dagar | anmalan 2026-03-02 | 2026-03-03 08:00 | 2026-03-16 lugn
T2 dag sex är lugn | anmalan 2026-03-02 | 2026-03-08 23:59 | 2026-03-16 lugn
T2 dag sju varnar | anmalan 2026-03-02 | 2026-03-09 00:00 | 2026-03-16 varning
T2 sista dagens sista minut | anmalan 2026-03-02 | 2026-03-16 23:59 | 2026-03-16 varning
T2 minuten efter | anmalan 2026-03-02 | 2026-03-17 00:00 | 2026-03-16 passerad
T2 sen timme flyttar inte förhandsbedömningen | anmalan 2026-03-02 22:00 | 2026-03-03 08:00 | 2026-03-16 lugn
T2 över en kort februari | anmalan 2026-02-20 | 2026-02-21 08:00 | 2026-03-06 lugn
T2 över skottdagen | anmalan 2028-02-20 | 2028-02-21 08:00 | 2028-03-05 lugn
T2 över årsskiftet | anmalan 2026-12-22 | 2026-12-23 08:00 | 2027-01-05 lugn
T2 slutar på midsommarafton och flyttas inte | anmalan 2026-06-05 | 2026-06-08 08:00 | 2026-06-19 lugn
T2 över sommartiden | anmalan 2026-03-20 | 2026-03-21 08:00 | 2026-04-03 lugn
T2 över vintertiden | anmalan 2026-10-18 | 2026-10-19 08:00 | 2026-11-01 lugn
T2 beslut att inleda | anmalan 2026-03-02, utredning-inledd 2026-03-10 | 2026-03-20 08:00 | 2026-03-16 uppfylld
T2 beslut att inte inleda, för sent | anmalan 2026-03-02, utredning-inte-inledd 2026-03-17 | 2026-03-20 08:00 | 2026-03-16 uppfylld-sent
T2 beslut samma dag som anmälan | anmalan 2026-03-02, utredning-inledd 2026-03-02 | 2026-03-20 08:00 | 2026-03-16 uppfylld
T2 ingen förhandsbedömning när en utredning redan är inledd | utredning-inledd 2026-02-01, anmalan 2026-03-02 | 2026-03-03 08:00 | –
T2 men väl när den har avslutats | utredning-inledd 2026-01-05, utredning-avslutad 2026-02-20, anmalan 2026-03-02 | 2026-03-03 08:00 | 2026-03-16 lugn
T2 en anmälan till under den utredning som den första ledde till | anmalan 2026-03-02, utredning-inledd 2026-03-05, anmalan 2026-03-20 | 2026-03-21 08:00 | 2026-03-16 uppfylld
T2 förlängd av synnerliga skäl | anmalan 2026-03-02, förlängd 2026-03-23 | 2026-03-15 08:00 | 2026-03-23 forlangd
T2 varningen följer med förlängningen | anmalan 2026-03-02, förlängd 2026-03-23 | 2026-03-16 08:00 | 2026-03-23 varning
# T3: four months, the same day number or the last of the month.
T3 fyra månader | utredning-inledd 2026-03-02 | 2026-03-10 08:00 | 2026-07-02 lugn
T3 31 oktober till sista februari | utredning-inledd 2026-10-31 | 2026-11-01 08:00 | 2027-02-28 lugn
T3 31 oktober till sista februari ett skottår | utredning-inledd 2027-10-31 | 2027-11-01 08:00 | 2028-02-29 lugn
T3 29 oktober före ett skottår | utredning-inledd 2027-10-29 | 2027-11-01 08:00 | 2028-02-29 lugn
T3 30 oktober före ett vanligt år | utredning-inledd 2026-10-30 | 2026-11-01 08:00 | 2027-02-28 lugn
T3 31 maj till 30 september | utredning-inledd 2026-05-31 | 2026-06-01 08:00 | 2026-09-30 lugn
T3 31 juli till 30 november | utredning-inledd 2026-07-31 | 2026-08-01 08:00 | 2026-11-30 lugn
T3 skottdagen till 29 juni | utredning-inledd 2028-02-29 | 2028-03-01 08:00 | 2028-06-29 lugn
T3 sista februari till den 28 juni, inte den sista | utredning-inledd 2026-02-28 | 2026-03-01 08:00 | 2026-06-28 lugn
T3 den 31 augusti till nyårsafton | utredning-inledd 2026-08-31 | 2026-09-01 08:00 | 2026-12-31 lugn
T3 sextioen dagar kvar är lugn | utredning-inledd 2026-03-02 | 2026-05-02 12:00 | 2026-07-02 lugn
T3 sextio dagar kvar varnar | utredning-inledd 2026-03-02 | 2026-05-03 00:00 | 2026-07-02 varning
T3 passerad med orsak är fortfarande passerad | utredning-inledd 2026-03-02, orsak | 2026-07-03 08:00 | 2026-07-02 passerad
T3 avslutad sista dagen | utredning-inledd 2026-03-02, utredning-avslutad 2026-07-02 | 2026-08-01 08:00 | 2026-07-02 uppfylld
T3 avslutad dagen efter | utredning-inledd 2026-03-02, utredning-avslutad 2026-07-03 | 2026-08-01 08:00 | 2026-07-02 uppfylld-sent
T3 förlängd en gång | utredning-inledd 2026-03-02, förlängd 2026-09-30 | 2026-07-10 08:00 | 2026-09-30 forlangd
T3 förlängd två gånger | utredning-inledd 2026-03-02, förlängd 2026-09-30, förlängd 2026-12-15 | 2026-10-01 08:00 | 2026-12-15 forlangd
T3 förlängd, avslutad inom förlängningen | utredning-inledd 2026-03-02, utredning-avslutad 2026-09-30, förlängd 2026-09-30 | 2026-10-10 08:00 | 2026-09-30 uppfylld
T3 förlängd och ändå passerad | utredning-inledd 2026-03-02, förlängd 2026-09-30 | 2026-10-01 00:00 | 2026-09-30 passerad
T3 inledd under den gamla lagen | utredning-inledd 2025-06-30 | 2025-07-02 08:00 | 2025-10-30 lugn v1
T3 inledd under den nya lagen | utredning-inledd 2025-07-01 | 2025-07-02 08:00 | 2025-11-01 lugn v2
T3 två utredningar efter varandra | utredning-inledd 2026-01-07, utredning-avslutad 2026-03-01, utredning-inledd 2026-04-01 | 2026-04-02 08:00 | 2026-05-07 uppfylld, 2026-08-01 lugn
# T4: a week from the decision; at once when it is asked for later or an inquiry is already open.
T4 begärd före beslutet | anmalan 2026-03-02, aterkoppling-begard 2026-03-02, utredning-inledd 2026-03-10 | 2026-03-11 08:00 | 2026-03-17 lugn
T4 fyra dagar efter beslutet varnar | anmalan 2026-03-02, aterkoppling-begard 2026-03-02, utredning-inledd 2026-03-10 | 2026-03-14 08:00 | 2026-03-17 varning
T4 börjar inte förrän beslutet finns | anmalan 2026-03-02, aterkoppling-begard 2026-03-02 | 2026-03-11 08:00 | –
T4 begärd efter beslutet: genast | anmalan 2026-03-02, utredning-inte-inledd 2026-03-10, aterkoppling-begard 2026-03-13 10:00 | 2026-03-13 11:00 | 2026-03-13 varning
T4 begärd efter beslutet, efter den sena timmen: nästa dag | anmalan 2026-03-02, utredning-inte-inledd 2026-03-10, aterkoppling-begard 2026-03-13 16:30 | 2026-03-13 17:00 | 2026-03-14 varning
T4 utredning redan inledd när anmälan kom: genast | utredning-inledd 2026-02-01, anmalan 2026-03-02, aterkoppling-begard 2026-03-02 09:00 | 2026-03-02 10:00 | 2026-03-02 varning
T4 lämnad redan före beslutet | anmalan 2026-03-02, aterkoppling-begard 2026-03-02, aterkoppling-lamnad 2026-03-04, utredning-inledd 2026-03-10 | 2026-03-11 08:00 | 2026-03-17 uppfylld
T4 lämnad på sjunde dagen | anmalan 2026-03-02, aterkoppling-begard 2026-03-02, utredning-inledd 2026-03-10, aterkoppling-lamnad 2026-03-17 | 2026-03-20 08:00 | 2026-03-17 uppfylld
# T5 and T6: care by LVU 6 §.
T5 underställning inom en vecka | lvu6-beslut 2026-03-02 | 2026-03-03 08:00 | 2026-03-09 lugn
T5 underställning: dag två varnar | lvu6-beslut 2026-03-02 | 2026-03-04 08:00 | 2026-03-09 varning
T5 underställning som slutar på juldagen flyttas inte | lvu6-beslut 2026-12-18 | 2026-12-19 08:00 | 2026-12-25 lugn
T6 ansökan inom fyra veckor från verkställighet | lvu6-beslut 2026-03-02, lvu6-verkstalld 2026-03-03 | 2026-03-04 08:00 | 2026-03-31 lugn
T6 ansökan: fjorton dagar kvar varnar | lvu6-verkstalld 2026-03-03 | 2026-03-17 08:00 | 2026-03-31 varning
T6 ansökan med längre tid av rätten | lvu6-verkstalld 2026-03-03, förlängd 2026-04-14 | 2026-03-30 08:00 | 2026-04-14 forlangd
# T7 and T8: the police's part.
T7 första förhöret inom målets fjorton dagar | polisanmalan 2026-03-02 | 2026-03-11 08:00 | 2026-03-16 lugn
T7 första förhöret: dag tio varnar | polisanmalan 2026-03-02 | 2026-03-12 08:00 | 2026-03-16 varning
T7 bara den första polisanmälan räknas | polisanmalan 2026-03-02, barnforhor 2026-03-10, polisanmalan 2026-04-01 | 2026-05-01 08:00 | 2026-03-16 uppfylld
T7 ett planerat förhör uppfyller inget | polisanmalan 2026-03-02, planerat barnforhor 2026-03-10 | 2026-03-17 08:00 | 2026-03-16 passerad
T7 målet faller när förundersökningen läggs ned | polisanmalan 2026-03-02, forundersokning-nedlagd 2026-03-10 | 2026-04-01 08:00 | 2026-03-16 upphord
T8 tre månader från skälig misstanke, 30 november till sista februari | skaligen-misstankt 2026-11-30 | 2027-02-27 08:00 | 2027-02-28 lugn
# T9: the interview's own day, from 15:00.
T9-eftermote eftermöte: före klockan femton | barnforhor 2026-03-10 | 2026-03-10 14:59 | 2026-03-10 lugn
T9-eftermote eftermöte: klockan femton | barnforhor 2026-03-10 | 2026-03-10 15:00 | 2026-03-10 varning
T9-eftermote eftermöte: klockan femton den dag klockan ställs fram | barnforhor 2026-03-29 | 2026-03-29 15:00 | 2026-03-29 varning
T9-eftermote eftermöte: dagen efter | barnforhor 2026-03-10 | 2026-03-11 00:00 | 2026-03-10 passerad
T9-formote förmöte väntas bara när det är planerat | barnforhor 2026-03-10 | 2026-03-10 15:30 | –
T9-formote planerat förmöte | barnforhor 2026-03-10, planerat formote 2026-03-10 | 2026-03-10 15:30 | 2026-03-10 varning
T9-hembesok hembesök gjort samma dag | barnforhor 2026-03-10, hembesok 2026-03-10 | 2026-03-12 08:00 | 2026-03-10 uppfylld
# T11: three months, looked at on day sixty.
T11 insats: dag femtionio | insats-beslutad 2026-03-02 | 2026-04-30 08:00 | 2026-06-02 lugn
T11 insats: dag sextio | insats-beslutad 2026-03-02 | 2026-05-01 08:00 | 2026-06-02 varning
T11 insats beslutad 30 november | insats-beslutad 2026-11-30 | 2026-12-01 08:00 | 2027-02-28 lugn
T11 insats påbörjad i tid | insats-beslutad 2026-03-02, insats-verkstalld 2026-06-02 | 2026-07-01 08:00 | 2026-06-02 uppfylld
`

const cases = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

/** ”anmalan 2026-03-02 17:30”: a kind, a day and perhaps a clock. */
function factFrom(text: string, index: number): Fact {
  const isPlanned = text.startsWith('planerat ')
  const [kind, day = null, clock = null] = text.replace('planerat ', '').split(' ') as [MilestoneKind, string?, string?]
  return {
    id: `fact-${index}`,
    kind,
    plannedFor: isPlanned ? day : null,
    happenedOn: isPlanned ? null : day,
    clock,
  }
}

/** What the rules make of a line; decisions and reasons are about the rule's first deadline. */
function foundFor(code: RuleCode, circumstances: readonly string[], now: string) {
  const facts = circumstances.filter((text) => !/^(förlängd|orsak)/.test(text)).map(factFrom)
  const [day = '', time = ''] = now.split(' ')
  const given = { facts, extensions: [], reasons: [], settings: barnahus.deadlines, now: swedishMoment(day, time) }
  const startId = deadlinesOf(given).find(({ rule }) => rule.code === code)?.began.id ?? ''
  return deadlinesOf({
    ...given,
    extensions: circumstances
      .filter((text) => text.startsWith('förlängd'))
      .map((text) => ({ startId, rule: code, toDue: text.split(' ')[1] ?? '' })),
    reasons: circumstances.includes('orsak') ? [{ startId, rule: code }] : [],
  }).filter(({ rule }) => rule.code === code)
}

test.each(cases)('%s', (line) => {
  const [title = '', circumstances = '', now = '', expected = ''] = line.split(' | ')
  const code = title.split(' ')[0] as RuleCode

  const found = foundFor(code, circumstances.split(', '), now)

  const wanted = expected === '–' ? [] : expected.split(', ')
  expect(
    found.map(
      ({ due, state, rule }, index) => `${due} ${state}${/v\d$/.test(wanted[index] ?? '') ? ` v${rule.version}` : ''}`,
    ),
  ).toEqual(wanted)
})

test('there are at least sixty of them, each about something of its own', () => {
  expect(new Set(cases.map((line) => line.split(' | ')[0])).size).toBe(cases.length)
  expect(cases.length).toBeGreaterThanOrEqual(60)
})
