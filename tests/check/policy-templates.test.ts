import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
// @ts-expect-error -- the build's own script has no types
import { projectFolder } from '../../build/electron.mjs'
import { adml, admx, type KeyWords, type PolicyKeyForm } from '../../build/policy/admx.mjs'
import { english } from '../../build/policy/english.mjs'
import { policyOfFile } from '../../src/main/shell/policy/policy.rules'
import { exportKinds } from '../../src/shared/policy/exports'
import { Policy, type PolicyKey } from '../../src/shared/policy/policy.contract'
import { exportLabels, keystoreBindingLabels, policyWords, screenCaptureLabels } from '../../src/shared/policy/words'

/** The templates that IT takes into Windows are the schema's own keys, bounds and words. */

const folder = join(projectFolder as string, 'build', 'policy')
const file = (name: string) => join(folder, name)

/** A key's form, as the schema has it. */
const Described = z.union([
  z.object({ type: z.literal('integer'), minimum: z.number(), maximum: z.number() }),
  z.object({ type: z.literal('array'), maxItems: z.number() }),
  z.object({ type: z.literal('string'), enum: z.array(z.string()) }),
  z.object({ type: z.literal('string'), maxLength: z.number() }),
])

function forms(): PolicyKeyForm[] {
  const schema = z.toJSONSchema(Policy) as { readonly properties: Readonly<Record<string, unknown>> }
  return Object.entries(schema.properties).map(([name, property]): PolicyKeyForm => {
    const form = Described.parse(property)
    if ('minimum' in form) return { name, kind: 'number', least: form.minimum, most: form.maximum }
    if ('maxItems' in form) return { name, kind: 'list', most: form.maxItems }
    if ('enum' in form) return { name, kind: 'choice', most: form.enum.length, choices: form.enum }
    return { name, kind: 'text', most: form.maxLength }
  })
}

const kindsIn = (text: (kind: (typeof exportKinds)[number]) => string) => exportKinds.map(text).join(', ')
const choices: Readonly<Partial<Record<PolicyKey, Readonly<Record<string, string>>>>> = {
  screenCapture: screenCaptureLabels,
  keystoreBinding: keystoreBindingLabels,
}
const swedish = Object.fromEntries(
  Object.entries(policyWords).map(([name, { label, help }]): [string, KeyWords] => [
    name,
    {
      label,
      help:
        name === 'allowedExports'
          ? `${help} Ett slag på varje rad: ${kindsIn((kind) => `${kind} (${exportLabels[kind]})`)}.`
          : name.endsWith('Folder')
            ? `${help} Sökvägen får börja med ~ (användarens mapp) och innehålla {user} (användarens namn).`
            : help,
      ...(choices[name as PolicyKey] ? { choices: choices[name as PolicyKey] ?? {} } : {}),
    },
  ]),
)
const inEnglish = Object.fromEntries(
  Object.entries(english).map(([name, words]) => [
    name,
    {
      ...words,
      help: words.help.replace(
        '{kinds}',
        kindsIn((kind) => kind),
      ),
    },
  ]),
)

test('the template has every key of the schema, with its bounds and choices', async () => {
  expect(forms().map(({ name }) => name)).toEqual(Object.keys(policyWords))
  await expect(admx(forms())).toMatchFileSnapshot(file('fyrarum.admx'))
})

test('its words stand in Swedish and in English', async () => {
  expect(Object.keys(english)).toEqual(Object.keys(policyWords))
  const sv = { category: 'Fyra rum', supported: 'Fyra rum på Windows', words: swedish }
  const en = { category: 'Fyra rum', supported: 'Fyra rum on Windows', words: inEnglish }

  await expect(adml(forms(), sv)).toMatchFileSnapshot(file('sv-SE/fyrarum.adml'))
  await expect(adml(forms(), en)).toMatchFileSnapshot(file('en-US/fyrarum.adml'))
})

/** The first tag that does not close as it opened, or nothing. */
function unclosed(xml: string): string | undefined {
  const open: string[] = []
  const rest = xml.replace(/^<\?xml [^?]*\?>/, '')
  for (const [tag, end, name = '', own] of rest.matchAll(/<(\/?)([A-Za-z]+)(?:\s+[A-Za-z]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end && open.pop() !== name) return tag
    if (!end && !own) open.push(name)
  }
  const between = rest.replaceAll(/<(\/?)([A-Za-z]+)(?:\s+[A-Za-z]+="[^"<]*")*\s*(\/?)>/g, '')
  return open.at(-1) ?? /[<>]|&(?!(?:amp|lt|gt|quot);)/.exec(between)?.[0]
}
const names = ['fyrarum.admx', 'sv-SE/fyrarum.adml', 'en-US/fyrarum.adml'] as const

test('each file is well formed, and every word the template names stands in each language', () => {
  const [template, ...languages] = names.map((name) => readFileSync(file(name), 'utf8'))
  const ids = [...(template ?? '').matchAll(/\$\((string|presentation)\.(\w+)\)/g)].map(([, table, id]) => [table, id])

  expect([template, ...languages].map((xml) => unclosed(xml ?? ''))).toEqual([undefined, undefined, undefined])
  for (const language of languages) for (const [table, id] of ids) expect(language).toContain(`<${table} id="${id}">`)
})

test('control: a tag that is not closed, and a sign that is not escaped, are seen', () => {
  const xml = readFileSync(file('fyrarum.admx'), 'utf8')

  expect(unclosed(xml.replace('</policies>', ''))).toBeDefined()
  expect(unclosed(xml.replace('</policies>', '</policy>'))).toBeDefined()
  expect(unclosed('<a>x & y</a>')).toBe('&')
})

test('each key and each kind of export stands in the documentation', () => {
  const text = readFileSync(join(projectFolder as string, 'docs', 'policy.md'), 'utf8')

  expect([...Object.keys(policyWords), ...exportKinds].filter((word) => !text.includes(`\`${word}\``))).toEqual([])
})

test('the example is a policy with every key', () => {
  const text = readFileSync(file('policy.example.json'), 'utf8')
  const read = policyOfFile(text, file('policy.example.json'), { home: '/home/anna', user: 'anna' })

  expect(read).toMatchObject({ ok: true, state: { policy: { backupFolder: '/srv/fyrarum/kopior/anna' } } })
  expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(policyWords))
})
