import { lazy, Suspense } from 'react'

// The guide and its pictures are read in when somebody asks for them.
const HelpPage = lazy(() => import('./HelpPage'))

const help = (id?: string) => (
  <Suspense fallback={null}>
    <HelpPage id={id} />
  </Suspense>
)

export const helpRoutes = {
  '/hjalp': () => help(),
  '/hjalp/:id': ({ id }: Readonly<Record<string, string>>) => help(id && decodeURIComponent(id)),
}
