import { electronSourceLabels } from '@shared/glossary/labels'
import { ageText, momentText } from '../lib/dates'
import { Card, Facts, Stack } from '../ui/layout'
import { BuildAgeNotice } from './BuildAgeNotice'
import { LicencesCard } from './LicencesCard'
import { ProofsCard } from './ProofsCard'
import { SupportCard } from './SupportCard'
import { useBuild } from './use-build'

const systems = { linux: 'Linux', win32: 'Windows', darwin: 'macOS', other: 'Okänt' } as const

/** What the program is, whether it is as it was delivered, what support may be given, and what others have written of it. */
export function AboutCards() {
  const build = useBuild()
  return (
    <Stack>
      <BuildAgeNotice />
      <Card title="Program">
        {build ? (
          <Facts
            rows={[
              ['Fyra rum', build.isRelease ? build.version : `${build.version} (inte en utgåva för drift)`],
              ['Byggt', `${momentText(build.builtAt)}, ${build.ageDays === 0 ? 'i dag' : ageText(build.ageDays)}`],
              ['Electron', `${build.electron}, ${electronSourceLabels[build.electronSource]}`],
              ['Chromium och Node', `${build.chrome} och ${build.node}`],
              ['Operativsystem', `${systems[build.platform]} ${build.system ?? ''}, ${build.arch}`],
              ['Mapp för databasen', build.dataFolder],
              ['Nätverk', 'Används aldrig'],
              [
                'Stavningskontroll',
                build.canSpell
                  ? 'Svensk ordlista av Göran Andersson (LGPL 3.0)'
                  : 'Finns inte, eftersom ordlistan saknas',
              ],
            ]}
          />
        ) : null}
      </Card>
      <ProofsCard />
      <SupportCard />
      <LicencesCard />
    </Stack>
  )
}
