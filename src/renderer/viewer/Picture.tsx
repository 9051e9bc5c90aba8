import { useEffect, useState } from 'react'
import styles from './viewer.module.css'

const types = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const

interface PictureProps {
  readonly bytes: Uint8Array
  readonly kind: keyof typeof types
  readonly zoom: number
  readonly alt?: string
}

/** A picture from bytes in memory. */
export function Picture({ bytes, kind, zoom, alt = 'Handlingen är en bild' }: PictureProps) {
  const [place] = useState(() => URL.createObjectURL(new Blob([bytes.slice()], { type: types[kind] })))
  const [own, setOwn] = useState(0)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => () => URL.revokeObjectURL(place), [place])
  if (isBroken) return <p>Bilden går inte att visa.</p>
  return (
    <img
      className={styles.picture}
      src={place}
      alt={alt}
      width={own === 0 ? undefined : Math.round((own * zoom) / 100)}
      onLoad={({ currentTarget }) => setOwn((before) => (before === 0 ? currentTarget.naturalWidth : before))}
      onError={() => setBroken(true)}
    />
  )
}
