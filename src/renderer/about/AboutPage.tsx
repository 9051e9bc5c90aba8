import { useQuery } from '@tanstack/react-query'
import { ask, askShell } from '../lib/api'
import { SettingsFrame } from '../settings'
import { Card, Facts } from '../ui/layout'

/** What the program says of having tried its cryptography; with one wrong answer it would not have opened the house. */
function provedWords(answers: readonly { readonly name: string; readonly holds: boolean }[]): string {
  const wrong = answers.filter(({ holds }) => !holds).map(({ name }) => name)
  return wrong.length === 0
    ? `Prövad vid start: alla ${answers.length} kända svar stämmer`
    : `Fel svar från ${wrong.join(', ')}. Stäng programmet och kontakta IT.`
}

/** Versions, whether cryptography answers as it should, and where the files lie. */
export function AboutPage() {
  const { data: about } = useQuery({ queryKey: ['shell', 'about'], queryFn: () => askShell('shell.about', {}) })
  const { data: answers } = useQuery(ask('house.knownAnswers', {}))
  return (
    <SettingsFrame title="Om Fyra rum">
      <Card>
        {about ? (
          <Facts
            rows={[
              ['Fyra rum', about.version],
              ['Electron', `${about.electron} (Chromium ${about.chrome})`],
              ['Mapp för databasen', about.dataFolder],
              ['Nätverk', 'Används aldrig'],
              ['Kryptering', answers ? provedWords(answers) : ''],
              [
                'Stavningskontroll',
                about.canSpell
                  ? 'Svensk ordlista av Göran Andersson (LGPL 3.0)'
                  : 'Finns inte, eftersom ordlistan saknas',
              ],
            ]}
          />
        ) : null}
      </Card>
    </SettingsFrame>
  )
}
