import type { OutputOf } from '@shared/contract/define'
import type { shellContract } from '@shared/shell/shell.contract'
import { useQuery } from '@tanstack/react-query'
import { askShell } from '../lib/api'

type About = OutputOf<(typeof shellContract)['shell.about']>

/** What the program is and what it runs on; undefined until the shell has answered. */
export const useBuild = (): About | undefined =>
  useQuery({ queryKey: ['shell', 'about'], queryFn: () => askShell('shell.about', {}) }).data
