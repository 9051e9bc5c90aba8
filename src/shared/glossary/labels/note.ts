import type { FormGroup } from '../../note/form'
import type { Area } from '../../note/note.contract'
import type { PassagePlace } from '../../note/passage'

/** The headings under which forms are offered. */
export const formGroupLabels: Readonly<Record<FormGroup, string>> = {
  lopande: 'Löpande anteckningar',
  'skydd-utredning': 'Skydd och utredning',
  vidare: 'Samtycke och till andra',
  avslut: 'Avslut',
}

/** What a passage under a compartment of its own is marked with. */
export const placeLabels: Readonly<Record<Exclude<PassagePlace, 'bas'>, string>> = {
  skydd: 'Skyddsmarkerad',
  anmalare: 'Om anmälaren',
}

/** Areas of a child's life, by the names the profession uses (domain.md 4.2). */
export const areaLabels: Readonly<Record<Area, string>> = {
  halsa: 'Hälsa',
  utbildning: 'Utbildning',
  'kanslor-beteende': 'Känslor och beteende',
  'sociala-relationer': 'Sociala relationer',
  'grundlaggande-omsorg': 'Grundläggande omsorg',
  sakerhet: 'Säkerhet',
  'stimulans-vagledning': 'Stimulans och vägledning',
  'kanslomassig-tillganglighet': 'Känslomässig tillgänglighet',
  familjesituation: 'Nuvarande familjesituation',
  familjebakgrund: 'Familjebakgrund',
  'boende-arbete-ekonomi': 'Boende, arbete och ekonomi',
  'natverk-integrering': 'Socialt nätverk och integrering',
}
