import type { Calendar } from '../house/days'
import { decided, notNow, todo } from '../phrases/said'
import type { Story } from './story'

/** Scenario 6: the police had the report first and asked for the samråd; the minutes wait for their signature. */
export const nils = ({ ago, ahead, back }: Calendar): Story => ({
  key: 'nils',
  namnd: 1,
  town: 'Åmotsdal',
  coordinator: 'jonas',
  responsible: null,
  appointed: { on: { day: back(2), time: '09:05' }, by: 'jonas' },
  children: [
    {
      given: 'Nils',
      family: 'Björklund',
      sex: 'pojke',
      age: 11,
      school: 'Åmotsskolan',
      now: 'Nils är hos mormor sedan ingripandet och vill inte till skolan. Mormor har honom nära. Han har frågat om han måste prata.',
    },
  ],
  adults: [
    { given: 'Frida', family: 'Björklund', sex: 'flicka', age: 36, relation: 'mor', custody: 'ensam', lives: 'ja' },
    {
      given: 'Robert',
      family: 'Stål',
      sex: 'pojke',
      age: 39,
      relation: 'styvforalder',
      custody: 'ingen',
      lives: 'delvis',
      isSuspect: true,
    },
  ],
  called: { utpekad: 'mammans sambo', trygg: 'mamman' },
  matter: {
    offences: ['misshandel', 'barnfridsbrott'],
    suspectRelation: 'styvforalder',
    policeReport: 'gjord',
    agencyId: 'polis',
    requester: 'Monika Strand, förundersökningsledare',
    urgency: 'skyndsam',
    howItEmerged:
      'Polisen ingrep i bostaden efter larm från en granne. Anmälan upprättades på plats. Nils hade en svullen läpp och var ensam vaken. Polisen har underrättat socialtjänsten, som inte hade någon egen anmälan.',
    placeAndTime: 'I bostaden, natten till polisens ingripande.',
    specialNeeds: 'Nils stammar när han är stressad.',
  },
  received: { day: back(3), time: '10:45' },
  meetings: [
    {
      type: 'planering',
      at: { day: back(1), time: '15:00' },
      stage: 'hallet',
      invited: ['bup'],
      own: {
        'vad-vi-vet': [
          decided(
            '',
            'Polisen såg en svullen läpp och dokumenterade den. Nils sade en mening till patrullen, antecknad. Socialtjänstens första kännedom är polisens underrättelse.',
          ),
        ],
        syskon: [notNow('', 'Nils har inga syskon. Sambon har inga egna barn enligt folkbokföringen.')],
        'psykisk-halsa': [
          decided(
            '',
            'BUP ger råd om stamning och stress: korta frågor, tid att svara, inga avbrott.',
            todo('polis', 'forhor', 'Förhöret anpassas efter BUP:s råd om stamning'),
          ),
        ],
      },
    },
  ],
  interviews: [{ child: 0, at: { day: ahead(2), time: '10:00' }, isDone: false }],
  marks: [
    { kind: 'polisanmalan', child: null, day: ago(5), note: 'Upprättad av polisen på plats' },
    { kind: 'forundersokning-inledd', child: null, day: back(3) },
  ],
  block: { from: { day: back(1), time: '16:00' }, until: null },
  tasks: [],
  rooms: [],
  notes: [],
  fileNotes: 0,
  tags: [],
})
