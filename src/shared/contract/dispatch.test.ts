import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { AppError } from '../result'
import { command, query } from './define'
import { type DispatcherParts, dispatcher } from './dispatch'

const contract = {
  'akt.get': query(z.strictObject({ aktId: z.string().min(1) }), z.strictObject({ text: z.string() })),
  'akt.open': command(z.strictObject({}), z.strictObject({}), ['akt']),
}

const make = (
  handler: (context: unknown, input: { aktId: string }) => unknown = () => ({ text: 'svar' }),
  more: Partial<DispatcherParts<typeof contract>> = {},
) =>
  dispatcher({
    contract,
    handlers: { 'akt.get': handler, 'akt.open': () => ({}) },
    checkOutput: true,
    explain: (_error, name) => ({ code: 'internal', reference: `ref-${name}` }),
    run: (_name, _endpoint, call) => call('context'),
    ...more,
  })

test('a known question with a whole input is answered', async () => {
  const handler = vi.fn<() => unknown>(() => ({ text: 'svar' }))

  const result = await make(handler)('akt.get', { aktId: 'a' })

  expect(result).toEqual({ ok: true, value: { text: 'svar' } })
  expect(handler).toHaveBeenCalledExactlyOnceWith('context', { aktId: 'a' })
})

test.each([
  'akt.burn',
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'AKT.GET',
  ' akt.get',
])('a name that is not in the contract is not found: "%s"', async (name) => {
  const run = vi.fn<() => unknown>()

  const result = await make(undefined, { run })(name, { aktId: 'a' })

  expect(result).toEqual({ ok: false, error: { code: 'not-found' } })
  expect(run).not.toHaveBeenCalled()
})

test.each([undefined, null, 0, {}, [], Symbol('akt.get'), ['akt.get']])(
  'a name that is not even text is answered with a failure: %#',
  async (name) => {
    const result = await make()(name as never, {})

    expect(result.ok).toBe(false)
  },
)

test.each([
  ['a field too many', { aktId: 'a', all: true }, 'unknown-field'],
  ['a field missing', {}, 'required'],
  ['another kind', { aktId: 5 }, 'wrong-kind'],
  ['nothing', undefined, 'required'],
  ['null', null, 'required'],
  ['a list', [], 'wrong-kind'],
  ['text', 'aktId', 'wrong-kind'],
])('an input with %s never reaches the handler', async (_what, input, code) => {
  const handler = vi.fn<() => unknown>()

  const result = await make(handler)('akt.get', input)

  expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input', fields: [{ code }] } })
  expect(handler).not.toHaveBeenCalled()
})

test('a field named __proto__ is refused and changes no prototype', async () => {
  const input = JSON.parse('{"aktId":"a","__proto__":{"isAdmin":true}}') as unknown

  const result = await make()('akt.get', input)

  expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

test('an input that throws when it is looked at is answered with a failure', async () => {
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error('do not look')
      },
      ownKeys: () => {
        throw new Error('do not look')
      },
    },
  )

  const result = await make()('akt.get', trap)

  expect(result.ok).toBe(false)
})

test('a handler’s own failure is handed on as it is', async () => {
  const failure = { code: 'conflict' } as const
  const dispatch = make(() => {
    throw new AppError(failure)
  })

  expect(await dispatch('akt.get', { aktId: 'a' })).toEqual({ ok: false, error: failure })
})

test.each([
  ['an error', new Error('SELECT text FROM note: Elsa Åkesson')],
  ['text', 'Elsa Åkesson'],
  ['undefined', undefined],
  ['an error dressed as ours', { name: 'AppError', failure: { code: 'conflict', secret: 'Elsa Åkesson' } }],
])('whatever else a handler throws (%s) becomes a reference that tells nothing of the case', async (_what, thrown) => {
  const dispatch = make(() => {
    throw thrown
  })

  expect(await dispatch('akt.get', { aktId: 'a' })).toEqual({
    ok: false,
    error: { code: 'internal', reference: 'ref-akt.get' },
  })
})

test('a handler that fails later is answered like one that fails at once', async () => {
  const dispatch = make(() => Promise.reject(new AppError({ code: 'no-key' })))

  expect(await dispatch('akt.get', { aktId: 'a' })).toEqual({ ok: false, error: { code: 'no-key' } })
})

test('an answer with a field the contract does not name is stopped when answers are checked', async () => {
  const leaking = () => ({ text: 'svar', personnummer: 'hemligt' })

  const checked = await make(leaking, { checkOutput: true })('akt.get', { aktId: 'a' })
  const unchecked = await make(leaking, { checkOutput: false })('akt.get', { aktId: 'a' })

  expect(checked).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(unchecked.ok).toBe(true)
})

test('the gate hands the endpoint’s own kind to what runs it', async () => {
  const kinds: string[] = []
  const dispatch = make(undefined, {
    run(_name, endpoint, call) {
      kinds.push(endpoint.kind)
      return call(undefined)
    },
  })

  await dispatch('akt.get', { aktId: 'a' })
  await dispatch('akt.open', {})

  expect(kinds).toEqual(['query', 'command'])
})
