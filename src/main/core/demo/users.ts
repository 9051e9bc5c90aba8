import type { Role } from '../../../shared/account/account.contract'

export interface DemoUser {
  readonly login: string
  readonly displayName: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly namndIndex: number | null
  readonly hasSocionom: boolean
  readonly passphrase: string
}

/** Those who work at Barnahus Sjöberga. Invented; the passphrases are printed on the demo house's own lock screen. */
export const demoUsers: readonly DemoUser[] = [
  {
    login: 'karin',
    displayName: 'Karin Öberg',
    title: 'Samordnare',
    roles: ['samordnare', 'systemadmin'],
    namndIndex: null,
    hasSocionom: true,
    passphrase: 'blåbärskorg mosshatt tågbulle',
  },
  {
    login: 'jonas',
    displayName: 'Jonas Lindqvist',
    title: 'Samordnare',
    roles: ['samordnare'],
    namndIndex: null,
    hasSocionom: true,
    passphrase: 'ängsgunga guldpenna tetårta',
  },
  {
    login: 'sara',
    displayName: 'Sara Åkesson',
    title: 'Socialsekreterare barn',
    roles: ['barnhandlaggare'],
    namndIndex: 0,
    hasSocionom: true,
    passphrase: 'granlada silverkopp lingonbrev',
  },
  {
    login: 'ahmed',
    displayName: 'Ahmed Al-Khatib',
    title: 'Socialsekreterare barn',
    roles: ['barnhandlaggare'],
    namndIndex: 1,
    hasSocionom: true,
    passphrase: 'ekbänk rågsoppa snökarta',
  },
  {
    login: 'jenny',
    displayName: 'Jenny Kovačević',
    title: 'Socialsekreterare vuxen',
    roles: ['vuxenhandlaggare'],
    namndIndex: 0,
    hasSocionom: true,
    passphrase: 'björkstol havrebulle dimflöjt',
  },
  {
    login: 'tomasz',
    displayName: 'Tomasz Sjöström',
    title: 'Föräldrastödjare',
    roles: ['stodjare'],
    namndIndex: 0,
    hasSocionom: false,
    passphrase: 'sjöbrygga äppelsylt rävsaga',
  },
  {
    login: 'ewa',
    displayName: 'Ewa Johansson',
    title: '1:e socialsekreterare',
    roles: ['forste-socialsekreterare', 'enhetschef'],
    namndIndex: 0,
    hasSocionom: true,
    passphrase: 'kopparklocka hasselstig laxgryta',
  },
  {
    login: 'linda',
    displayName: 'Linda Nguyen',
    title: 'Loggranskare',
    roles: ['loggranskare'],
    namndIndex: null,
    hasSocionom: false,
    passphrase: 'lönntorn kaffekopp ljungdans',
  },
]
