import { later } from '../house/diary'
import type { NewPerson } from '../people/people'
import type { Plot, Workshop } from './plot'

/** The request comes in: the children are looked up, and each gets a case. */
export function receiveRequest({ story, ids }: Plot, { diary, makePerson }: Workshop): void {
  const children = story.children.map((child) => makePerson(child, story.town))
  const adults = story.adults.map((adult) => ({ adult, person: makePerson(adult, story.town) }))
  const { matter, received, coordinator } = story
  diary.add(received, coordinator, (actor, house) => {
    for (const child of children) lookUp(child)
    const answer = actor.ask('request.receive', {
      type: 'planering',
      receivedOn: received.day,
      agencyId: matter.agencyId,
      urgency: matter.urgency,
      offences: [...matter.offences],
      suspectRelation: matter.suspectRelation,
      policeReport: matter.policeReport,
      interpreterLanguage: matter.interpreter ?? '',
      text: {
        requesterName: matter.requester,
        requesterContact: matter.agencyId === 'polis' ? '08-465 004 90' : '08-465 004 91',
        howItEmerged: matter.howItEmerged,
        placeAndTime: matter.placeAndTime,
        specialNeeds: matter.specialNeeds ?? '',
      },
      children: children.map((person) => ({
        person,
        namndId: house.namndId(story.namnd),
        municipality: municipalityOf(story.town),
        responsibleId: story.responsible ? house.userId(story.responsible) : null,
      })),
      adults: adults.map(({ adult, person }) => ({
        person,
        kinship: {
          relation: adult.relation,
          custody: adult.custody,
          livesWithChild: adult.lives,
          isSuspect: adult.isSuspect ?? false,
        },
      })),
    })
    ids.requestId = answer.requestId
    ids.caseIds = [...answer.caseIds]
    ids.childIds = answer.caseIds.map((caseId) => actor.ask('case.page', { caseId }).childId)

    function lookUp({ identity }: NewPerson) {
      const matches = actor.ask('person.lookUp', {
        personnummer: identity.personnummer ?? '',
        givenName: identity.givenName,
        familyName: identity.familyName,
        birthYear: Number(identity.personnummer?.slice(0, 4)),
      })
      if (matches.some((match) => match.why === 'same-number')) throw new Error('the same test number twice')
    }
  })
  if (story.appointed) appoint(story.appointed)

  function appoint({ on, by }: NonNullable<typeof story.appointed>) {
    diary.add({ day: on.day, time: later(on.time, 1) }, by, (actor, house) => {
      for (const caseId of ids.caseIds) {
        actor.ask('case.appoint', {
          caseId,
          userId: house.userId(story.namnd === 0 ? 'sara' : 'ahmed'),
          reason: 'Utsedd till barnhandläggare',
        })
      }
    })
  }
}

const municipalityOf = (town: string) => (town === 'Åmotsdal' ? 'Åmotsdals kommun' : `${town} kommun`)
