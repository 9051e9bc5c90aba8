import { dayRoleLabels } from '@shared/glossary/labels'
import type { DayRole } from '@shared/interview/step'

/** ”Pia Holm, trygghetsperson”; the role alone of somebody not named yet. */
export const withRole = (name: string | undefined, role: DayRole): string =>
  name ? `${name}, ${dayRoleLabels[role].toLocaleLowerCase('sv')}` : dayRoleLabels[role]
