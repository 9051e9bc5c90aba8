import { expect, test } from 'vitest'
// @ts-expect-error -- the build's own script has no types
import { projectFolder } from '../../build/electron.mjs'
import { inTree } from './tree'
import { waysTo } from './value-imports'

/** A page that needs no schema: it names one only as a type. */
const clean = {
  'src/shared/akt/akt.contract.ts': "import { z } from 'zod'\nexport const Akt = z.string()\nexport type Akt = string",
  'src/shared/akt/words.ts': "import type { Akt } from './akt.contract'\nexport const words = (akt: Akt) => akt",
  'src/renderer/akt/AktPage.tsx': "import { words } from '@shared/akt/words'\nexport const AktPage = words",
}
const way = 'src/renderer/akt/AktPage.tsx -> src/shared/akt/words.ts -> src/shared/akt/akt.contract.ts -> zod'

test('no page reaches the library of schemas by way of shared words', () => {
  const { pages, ways } = waysTo('zod', projectFolder as string)

  expect(ways).toEqual([])
  expect(pages).toBeGreaterThan(200)
})

test('a page that names a schema only as a type reaches nothing', async () => {
  expect(await inTree(clean, (root) => waysTo('zod', root))).toEqual({ pages: 1, ways: [] })
})

test.each([
  "import { Akt } from './akt.contract'\nexport const words = Akt",
  // The module stays at run time though the name does not.
  "import { type Akt } from './akt.contract'\nexport const words = (akt: Akt) => akt",
  "import {\n  Akt,\n} from './akt.contract'\nexport const words = Akt",
  "export * from './akt.contract'\nexport const words = 1",
  "import './akt.contract'\nexport const words = 1",
])('a page that reaches it at run time is caught: %j', async (text) => {
  const { ways } = await inTree({ ...clean, 'src/shared/akt/words.ts': text }, (root) => waysTo('zod', root))

  expect(ways).toEqual([way])
})
