import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './controls.module.css'

interface Look {
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 'small'
}

const look = ({ kind = 'secondary', size }: Look, extra = '') =>
  [styles.button, kind === 'secondary' ? '' : styles[kind], size ? styles[size] : '', extra].filter(Boolean).join(' ')

type ButtonProps = Look & Omit<ComponentProps<'button'>, 'className'>

export const Button = ({ kind, size, type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={look({ kind, size })} {...rest} />
)

/** A button that shows only a picture; its name is read aloud and shown on hover. */
export const IconButton = ({ name, kind = 'quiet', size, ...rest }: ButtonProps & { readonly name: string }) => (
  <button type="button" className={look({ kind, size }, styles.icon)} aria-label={name} title={name} {...rest} />
)

/** A link that looks like a button, because it begins something. */
export const ButtonLink = ({
  to,
  kind,
  size,
  children,
}: Look & { readonly to: string; readonly children: ReactNode }) => (
  <Link href={to} className={look({ kind, size })}>
    {children}
  </Link>
)
