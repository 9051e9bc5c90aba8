import { relationLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import styles from './leak.module.css'

const list = new Intl.ListFormat('sv', { type: 'conjunction' })

/** Stands over everything that is written in a barnakt: who can as a rule read it. */
export function ReadersLine({ aktId }: { readonly aktId: AktId }) {
  const { data } = useQuery(ask('leak.readers', { aktId }))
  if (!data) return null
  const guardians = data.guardians.map(
    ({ name, relation, isCertain }) =>
      `${name} (${isCertain ? 'vårdnadshavare' : `${relationLabels[relation].toLocaleLowerCase('sv')}, vårdnaden okänd`})`,
  )
  const everyone = [
    ...(guardians.length > 0 ? guardians : ['barnets vårdnadshavare']),
    ...(data.childMayAsk ? ['barnet självt, som har fyllt 15'] : []),
  ]
  return (
    <div className={styles.readers} role="note">
      <IconEye size={20} aria-hidden />
      <span>
        <strong>Kan läsas av:</strong> {list.format(everyone)}. Skriv inte adresser, planer eller vuxnas egna
        förhållanden här.
      </span>
    </div>
  )
}
