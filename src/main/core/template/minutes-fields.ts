import { samradTypeLabels } from '../../../shared/glossary/labels'
import type { Minutes } from '../../../shared/samrad/samrad.contract'

/** What the template `samradsprotokoll` can ask for, by the Swedish names a team sees when it edits the template in Word. */
export const minutesFields = (minutes: Minutes, correction: string) => ({
  testdata: minutes.isDemo,
  hus: minutes.houseName,
  nummer: minutes.number,
  typ: samradTypeLabels[minutes.type],
  datum: minutes.heldOn,
  borjade: minutes.startedAt,
  slutade: minutes.endedAt,
  plats: minutes.place,
  samordnare: minutes.coordinator,
  rattelse: correction !== '',
  rattelsetext: correction,
  harBarn: minutes.children.length > 0,
  barn: minutes.children.map((child) => ({ nummer: child.number, namn: child.name, personnummer: child.personnummer })),
  narvaro: minutes.attendance.map((one) => ({
    verksamhet: one.agency,
    person: one.person,
    form: one.attendance,
    anmarkning: one.note,
  })),
  harSaknade: minutes.missing.length > 0,
  saknade: minutes.missing.map((one) => ({
    verksamhet: one.agency,
    skal: one.reason,
    komplettering: one.supplementBy === '' ? false : one.supplementBy,
    fragor: one.questions,
  })),
  rum: minutes.rooms.map((one) => ({
    namn: one.child === '' ? false : one.child,
    rader: one.rooms.map((room) => ({ rum: room.room, lage: room.state, skal: room.reason })),
  })),
  punkter: minutes.items.map((item) => ({
    nr: item.no,
    rubrik: item.title,
    utfall: item.outcomes.map((one) => ({
      vem: one.child === '' ? false : one.child,
      utfall: one.outcome,
      ord: one.text === '' ? false : one.text,
    })),
  })),
  harAtgarder: minutes.actions.length > 0,
  ingaAtgarder: minutes.actions.length === 0,
  atgarder: minutes.actions.map((one) => ({
    nr: one.no,
    vem: one.child === '' ? false : one.child,
    vad: one.text,
    ansvarig: one.owner,
    klart: one.dueOn,
  })),
  harAvvikande: minutes.differing.length > 0,
  avvikande: minutes.differing.map((one) => ({ verksamhet: one.agency, bedomning: one.view })),
  signerat: minutes.signedAt,
  signerare: minutes.signedBy,
  mallversion: minutes.templateVersion,
})
