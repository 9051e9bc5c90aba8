import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { NamndId, PersonId } from '../../../shared/ids'
import type { RequestChild } from '../../../shared/request/request.contract'
import { requireDifferentChildren, requireReceived } from './request.rules'

type Child = z.output<typeof RequestChild>

const shell = { namndId: 'n' as NamndId, municipality: 'Sjöberga kommun', responsibleId: null }
const known = (personId: string): Child => ({ ...shell, person: { kind: 'known', personId: personId as PersonId } })
const fresh = (personnummer: string, givenName = 'Elsa'): Child => ({
  ...shell,
  person: {
    kind: 'new',
    identity: {
      givenName,
      familyName: 'Åkesson',
      personnummer,
      birthDate: null,
      sex: 'annat',
      language: '',
      needsInterpreter: false,
      disability: '',
      protection: 'ingen',
    },
    whereabouts: { address: '', phone: '', school: '', contactRule: '' },
  },
})

test.each([
  ['the same known child', [known('a'), known('b'), known('a')], 2],
  ['the same number', [fresh('20140317-2388'), fresh('20140317-2388', 'Alva')], 1],
  ['the same number written otherwise', [fresh('20140317-2388'), fresh('140317-2388')], 1],
])('%s stands only once in a request', (_what, children, index) => {
  expect(() => requireDifferentChildren(children)).toThrow(
    expect.objectContaining({
      failure: { code: 'invalid-input', fields: [{ path: ['children', index, 'person'], code: 'child-repeated' }] },
    }) as Error,
  )
})

test('siblings, and children whose numbers are not known yet, are different children', () => {
  expect(() =>
    requireDifferentChildren([fresh('20140317-2388'), fresh('20190104-2398'), fresh(''), fresh(''), known('a')]),
  ).not.toThrow()
})

test('a request has not come in later than today', () => {
  expect(() => requireReceived('2026-03-03', '2026-03-02')).toThrow('invalid-input')
  expect(() => {
    requireReceived('2026-03-02', '2026-03-02')
    requireReceived('2025-12-31', '2026-03-02')
  }).not.toThrow()
})
