import { Callout } from '../ui/layout'
import { useBuild } from './use-build'

/** Tells, without hurry, that the program is so old that a newer version is likely. */
export function BuildAgeNotice() {
  const build = useBuild()
  if (!build?.isOld) return null
  return (
    <Callout title={`Den här versionen av Fyra rum är ${build.ageDays} dagar gammal.`}>
      <span>
        Det kan finnas en nyare. Programmet söker aldrig själv efter nya versioner: IT installerar dem, och allt som är
        sparat finns kvar. Fråga IT när det passar. Du kan arbeta som vanligt tills dess.
      </span>
    </Callout>
  )
}
