import { useQuery } from '@tanstack/react-query'
import { askShell } from '../lib/api'
import { Button } from '../ui/Button'
import { Card, Facts, Row } from '../ui/layout'

/** Versions, and where the files lie. */
export function AboutCard() {
  const { data: about } = useQuery({ queryKey: ['shell', 'about'], queryFn: () => askShell('shell.about', {}) })
  return (
    <Card title="Om programmet">
      {about ? (
        <Facts
          rows={[
            ['Fyra rum', about.version],
            ['Electron', `${about.electron} (Chromium ${about.chrome})`],
            ['Mapp för databasen', about.dataFolder],
            ['Nätverk', 'Används aldrig'],
            [
              'Stavningskontroll',
              about.canSpell
                ? 'Svensk ordlista av Göran Andersson (LGPL 3.0)'
                : 'Finns inte, eftersom ordlistan saknas',
            ],
          ]}
        />
      ) : null}
      <Row>
        <Button size="small" onClick={() => void askShell('shell.newWindow', {})}>
          Öppna ett fönster till
        </Button>
      </Row>
    </Card>
  )
}
