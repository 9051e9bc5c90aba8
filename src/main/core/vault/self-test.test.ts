import { expect, test } from 'vitest'
import { askKnown, cryptoProved, knownAnswers } from './self-test'

test('every known answer is given in the runtime that ships', async () => {
  const answers = await knownAnswers()

  expect(answers).toHaveLength(10)
  expect(answers.filter(({ holds }) => !holds)).toEqual([])
  expect(process.versions['electron']).toBeDefined()
  await expect(cryptoProved()).resolves.toBeUndefined()
})

test('control: a wrong answer, and a question that cannot be asked, stop the program from opening anything', async () => {
  const answers = askKnown({
    right: () => true,
    wrong: () => false,
    missing: () => {
      throw new Error('no such cipher')
    },
  })

  expect(await answers).toEqual([
    { name: 'right', holds: true },
    { name: 'wrong', holds: false },
    { name: 'missing', holds: false },
  ])
  await expect(cryptoProved(answers)).rejects.toMatchObject({ failure: { code: 'internal', reference: 'provsvar' } })
})
