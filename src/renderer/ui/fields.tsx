import { isRealDay } from '@shared/day'
import { IconAlertCircle, IconCalendar } from '@tabler/icons-react'
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isRealTime, readDay, readTime } from '../lib/dates'
import { fieldSentence } from '../lib/messages'
import { onceReleased } from '../lib/pointer'
import { IconButton } from './Button'
import styles from './controls.module.css'

interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
}

export interface Wiring {
  readonly id: string
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

/** More than anybody means to paste, and than any field takes, in characters. Laying out millions of them would stop the page. */
const pasteLimit = 100_000

/** The browser takes a click on a label to its control, but not to a text that is edited in place. */
function focusText(id: string): void {
  const text = document.getElementById(id)
  if (text?.isContentEditable) text.focus()
}

/** Label above, hint under it, the control, and the fault beside it in words. */
export function Field({
  label,
  hint,
  error: given,
  optional,
  children,
}: FieldProps & { readonly children: (wiring: Wiring, labelId: string) => ReactNode }) {
  const id = useId()
  const [isRefused, setRefused] = useState(false)
  const error = isRefused ? fieldSentence({ code: 'paste-too-long', value: pasteLimit }) : given
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div
      className={styles.field}
      onInput={() => setRefused(false)}
      onPasteCapture={(event) => {
        const isTooLong = event.clipboardData.getData('text').length > pasteLimit
        setRefused(isTooLong)
        if (!isTooLong) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {/* For the pointer only: Tab reaches the text itself. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <label id={`${id}-label`} className={styles.label} htmlFor={id} onClick={() => focusText(id)}>
        {label}
        {optional ? <span className={styles.optional}> (frivilligt)</span> : null}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
      {children(
        {
          id,
          ...(error ? { 'aria-invalid': true } : {}),
          ...(described ? { 'aria-describedby': described } : {}),
        },
        `${id}-label`,
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

export const FieldError = ({ id, error }: { readonly id?: string; readonly error: string | undefined }) =>
  error ? (
    <span id={id} className={styles.error} role="alert">
      <IconAlertCircle size={18} aria-hidden />
      {error}
    </span>
  ) : null

interface Text extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

type Rest<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  'value' | 'onChange' | 'id' | 'className' | 'aria-invalid' | 'aria-describedby'
>

export const TextField = ({ label, hint, error, optional, value, onChange, ...rest }: Text & Rest<'input'>) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(wiring) => (
      <input
        {...wiring}
        {...rest}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

export const TextArea = ({ label, hint, error, optional, value, onChange, ...rest }: Text & Rest<'textarea'>) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(wiring) => (
      <textarea
        {...wiring}
        {...rest}
        className={`${styles.input} ${styles.area}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** Enter hands the form in from within the field: what is typed there is read first. */
const readBeforeEnter = (read: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Enter') flushSync(read)
}

/** A day, typed the way people type days or picked in the calendar. What cannot be read stays as typed, and says so when the field is left. */
export function DateField({ label, hint, error, optional, value, onChange, ...rest }: Text & Rest<'input'>) {
  const picker = useRef<HTMLInputElement>(null)
  const [isLeft, setLeft] = useState(false)
  const readTyped = () => value !== '' && onChange(readDay(value))
  const fault = isLeft && value !== '' && !isRealDay(value) ? fieldSentence({ code: 'no-such-day' }) : error
  return (
    <Field label={label} hint={hint} error={fault} optional={optional}>
      {(wiring) => (
        <span className={styles.dateRow}>
          <input
            {...wiring}
            {...rest}
            className={`${styles.input} ${styles.date}`}
            value={value}
            placeholder="ÅÅÅÅ-MM-DD"
            inputMode="numeric"
            onChange={(event) => onChange(event.target.value)}
            onFocus={() => setLeft(false)}
            onBlur={() => {
              onceReleased(() => setLeft(true))
              readTyped()
            }}
            onKeyDownCapture={readBeforeEnter(readTyped)}
          />
          <IconButton name="Välj i kalender" disabled={rest.disabled} onClick={() => picker.current?.showPicker()}>
            <IconCalendar size={20} aria-hidden />
          </IconButton>
          <input
            ref={picker}
            type="date"
            className={styles.picker}
            tabIndex={-1}
            aria-hidden
            value={isRealDay(value) ? value : ''}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      )}
    </Field>
  )
}

/** A clock, typed the way people type clocks. What cannot be read stays as typed, and says so when the field is left. */
export function TimeField({ label, hint, error, optional, value, onChange, ...rest }: Text & Rest<'input'>) {
  const [isLeft, setLeft] = useState(false)
  const readTyped = () => value !== '' && onChange(readTime(value))
  const fault = isLeft && value !== '' && !isRealTime(value) ? fieldSentence({ code: 'no-such-time' }) : error
  return (
    <Field label={label} hint={hint} error={fault} optional={optional}>
      {(wiring) => (
        <input
          {...wiring}
          {...rest}
          className={`${styles.input} ${styles.date}`}
          value={value}
          placeholder="TT:MM"
          inputMode="numeric"
          onChange={(event) => onChange(event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            onceReleased(() => setLeft(true))
            readTyped()
          }}
          onKeyDownCapture={readBeforeEnter(readTyped)}
        />
      )}
    </Field>
  )
}

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

/** The choices a table of labels gives. */
export const choicesOf = <V extends string>(labels: Readonly<Record<V, string>>): Choice<V>[] =>
  (Object.entries(labels) as [V, string][]).map(([value, label]) => ({ value, label }))

interface Choosing<V extends string> extends FieldProps {
  readonly value: V | ''
  readonly choices: readonly Choice<V>[]
  readonly onChange: (value: V) => void
}

export const SelectField = <V extends string>({
  label,
  hint,
  error,
  optional,
  value,
  choices,
  onChange,
  everything,
  placeholder = everything ?? 'Välj',
  ...rest
}: Choosing<V> &
  Rest<'select'> & {
    readonly placeholder?: string
    /** What no choice means where something is narrowed down: ”Alla”. */
    readonly everything?: string
  }) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(wiring) => (
      <select
        {...wiring}
        {...rest}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {value === '' || optional || everything ? <option value="">{placeholder}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** A few alternatives side by side, one of which holds. */
export function SegmentField<V extends string>({
  label,
  hint,
  error,
  value,
  choices,
  onChange,
  disabled,
}: Choosing<V> & { readonly disabled?: boolean }) {
  const id = useId()
  return (
    <fieldset
      className={styles.set}
      aria-describedby={error ? `${id}-error` : undefined}
      data-faulty={error ? true : undefined}
    >
      <legend>{label}</legend>
      {hint ? <span className={styles.hint}>{hint}</span> : null}
      <div className={styles.segments}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.segment}>
            <input
              type="radio"
              name={id}
              checked={value === choice.value}
              disabled={disabled}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  )
}

export const Checkbox = ({
  label,
  checked,
  onChange,
  disabled,
}: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}) => (
  <label className={styles.choice}>
    <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
)

/** Several alternatives, any of which may hold. */
export function CheckboxGroup<V extends string>({
  label,
  hint,
  error,
  values,
  choices,
  onChange,
}: FieldProps & {
  readonly values: readonly V[]
  readonly choices: readonly Choice<V>[]
  readonly onChange: (values: V[]) => void
}) {
  const id = useId()
  return (
    <fieldset
      className={styles.set}
      aria-describedby={error ? `${id}-error` : undefined}
      data-faulty={error ? true : undefined}
    >
      <legend>{label}</legend>
      {hint ? <span className={styles.hint}>{hint}</span> : null}
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.label}
            checked={values.includes(choice.value)}
            onChange={(isOn) =>
              onChange(isOn ? [...values, choice.value] : values.filter((one) => one !== choice.value))
            }
          />
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  )
}

/** A passphrase, hidden unless the writer asks to see it. */
export function PassphraseField({
  label,
  hint,
  error,
  value,
  onChange,
  isAsleep,
  ...rest
}: Text &
  Rest<'input'> & {
    /** Drawn before there is anything to hear a click: it can be typed in, and no more. */
    readonly isAsleep?: boolean
  }) {
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.field}>
      <TextField
        label={label}
        hint={hint}
        error={error}
        value={value}
        onChange={onChange}
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        {...rest}
      />
      <div inert={isAsleep}>
        <Checkbox label="Visa lösenfrasen" checked={isShown} onChange={setShown} />
      </div>
    </div>
  )
}
