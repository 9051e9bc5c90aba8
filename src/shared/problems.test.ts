import { expect, test } from 'vitest'
import { z } from 'zod'
import { toProblems } from './problems'
import { Day, line, prose } from './values'

const problemsOf = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? [] : toProblems(parsed.error.issues)
}

const Form = z.strictObject({
  name: line(5),
  day: Day,
  kind: z.enum(['a', 'b']),
  text: prose(3),
  count: z.number().int().min(2).max(4),
  list: z.array(z.string()).min(1).max(2),
})
const whole = { name: 'Elsa', day: '2026-03-02', kind: 'a', text: '', count: 2, list: ['x'] }

test('a whole form has no problems', () => {
  expect(problemsOf(Form, whole)).toEqual([])
})

test.each([
  ['an empty name is required', { name: ' ' }, { path: ['name'], code: 'required', value: undefined }],
  ['a name left out is required', { name: undefined }, { path: ['name'], code: 'required' }],
  ['null is required', { name: null }, { path: ['name'], code: 'required' }],
  ['a number for a name is of the wrong kind', { name: 5 }, { path: ['name'], code: 'wrong-kind' }],
  ['a long name says the limit', { name: 'Johanna' }, { path: ['name'], code: 'too-long', value: 5 }],
  ['a long text says the limit', { text: 'åäöå' }, { path: ['text'], code: 'too-long', value: 3 }],
  ['a day that does not exist', { day: '2026-02-30' }, { path: ['day'], code: 'no-such-day' }],
  ['an empty choice is required', { kind: '' }, { path: ['kind'], code: 'required' }],
  ['a choice left out is required', { kind: undefined }, { path: ['kind'], code: 'required' }],
  ['a choice that is not there', { kind: 'c' }, { path: ['kind'], code: 'not-a-choice' }],
  ['a number too small says the limit', { count: 1 }, { path: ['count'], code: 'too-small', value: 2 }],
  ['a list with too few says how few', { list: [] }, { path: ['list'], code: 'too-few', value: 1 }],
  ['a list with too many says how many', { list: ['x', 'y', 'z'] }, { path: ['list'], code: 'too-many', value: 2 }],
])('%s', (_rule, change, problem) => {
  expect(problemsOf(Form, { ...whole, ...change })).toEqual([
    Object.fromEntries(Object.entries(problem).filter(([, value]) => value !== undefined)),
  ])
})

test('a field that does not belong is named, each with its own problem', () => {
  const problems = problemsOf(Form, { ...whole, givenName: 'Elsa', personnummer: '' })

  expect(problems).toEqual([
    { path: ['givenName'], code: 'unknown-field' },
    { path: ['personnummer'], code: 'unknown-field' },
  ])
})

test('a problem inside a list says in which place', () => {
  const List = z.strictObject({ people: z.array(z.strictObject({ name: line(5) })) })

  expect(problemsOf(List, { people: [{ name: 'Elsa' }, { name: '' }] })).toEqual([
    { path: ['people', 1, 'name'], code: 'required' },
  ])
})

test('what no rule of ours names is of the wrong form, never the library’s own sentence', () => {
  expect(problemsOf(z.strictObject({ id: z.uuidv7() }), { id: 'x' })).toEqual([{ path: ['id'], code: 'wrong-form' }])
  expect(
    problemsOf(z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a') })]), { kind: 'z' })[0]?.code,
  ).toBe('wrong-form')
})

test('several problems all come, in the order of the form', () => {
  const problems = problemsOf(Form, { ...whole, name: '', day: '2026-13-01', kind: 'c' })

  expect(problems.map((one) => one.path[0])).toEqual(['name', 'day', 'kind'])
})

test('no problem carries what was typed', () => {
  const problems = problemsOf(Form, { ...whole, name: 'Hemligt namn', day: 'hemlig', kind: 'hemlig', count: 'hemlig' })

  expect(JSON.stringify(problems)).not.toMatch(/hemlig/i)
})
