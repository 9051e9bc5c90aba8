import type { Guard } from '@shared/guard/guard.contract'
import { ask, askShell, useCommand } from '../lib/api'
import { timeOf } from '../lib/dates'
import { SettingsFrame } from '../settings'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Card, Facts, Fault, layout, Row } from '../ui/layout'
import { SetByIt } from '../ui/SetByIt'

const minutesTo = (most: number) => Array.from({ length: most }, (_one, index) => String(index + 1))
const minuteText = (count: number | string) => (Number(count) === 1 ? '1 minut' : `${count} minuter`)

/** After how long the program locks itself, and whether other programs may see the screen. */
export function GuardPage() {
  return (
    <SettingsFrame title="Lås och skärm">
      <Card>
        <Loaded question={ask('guard.get', {})}>{(guard) => <Guarded guard={guard} />}</Loaded>
      </Card>
      <Card title="Fönster">
        <p>Varje fönster visar samma hus. Låser du ett, låses alla.</p>
        <Row>
          <Button size="small" onClick={() => void askShell('shell.newWindow', {})}>
            Öppna ett fönster till
          </Button>
        </Row>
      </Card>
    </SettingsFrame>
  )
}

function Guarded({ guard }: { readonly guard: Guard }) {
  const setLock = useCommand('guard.setLock')
  const show = useCommand('guard.showScreen')
  const cover = useCommand('guard.coverScreen')
  return (
    <>
      {guard.mayChange ? (
        <SelectField
          label="Lås efter"
          hint="Gäller alla som arbetar här. Programmet låser också när datorn låses, går i viloläge eller byter användare."
          value={String(guard.lockMinutes)}
          choices={minutesTo(guard.mostMinutes).map((value) => ({
            value,
            label: `${minuteText(value)} utan att någon rör datorn`,
          }))}
          onChange={(value) => value && setLock.mutate({ minutes: Number(value) })}
        />
      ) : (
        <Facts rows={[['Låser efter', `${minuteText(guard.lockMinutes)} utan att någon rör datorn`]]} />
      )}
      {guard.isBound ? <SetByIt>Längre tid än {minuteText(guard.mostMinutes)} går inte att välja.</SetByIt> : null}
      <p className={guard.screenUntil ? layout.strong : ''}>
        {guard.screenUntil
          ? `Andra program kan se skärmen till ${timeOf(guard.screenUntil)}. Det står i loggen.`
          : 'Andra program kan inte ta bilder av fönstret eller dela det i ett möte, där datorn kan hindra det (Windows och macOS).'}
      </p>
      <Row>
        {guard.screenUntil ? (
          <Button size="small" onClick={() => cover.mutate({})}>
            Skydda skärmen igen
          </Button>
        ) : (
          <Button size="small" kind="quiet" disabled={!guard.mayShowScreen} onClick={() => show.mutate({})}>
            Låt skärmen ses i 30 minuter för fjärrhjälp
          </Button>
        )}
        {guard.mayShowScreen ? null : <SetByIt>Skärmen får inte visas.</SetByIt>}
      </Row>
      <Fault failure={(setLock.error ?? show.error ?? cover.error)?.failure} />
    </>
  )
}
