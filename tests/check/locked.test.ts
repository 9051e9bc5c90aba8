import { expect, test } from 'vitest'
import { lockedDocument, sheetsOf, unstyled } from '../../build/locked/document.mjs'

const script = '<script type="module" crossorigin src="./assets/a.js"></script>'
const html =
  `<head><title>Fyra rum</title>${script}<link rel="stylesheet" crossorigin href="./assets/a.css"></head>` +
  '<body><div id="root"></div></body>'

test('the lock screen stands in the root, under its own title', () => {
  const page = lockedDocument(html, { title: 'Låst', markup: '<p>$& $1</p>' })

  expect(page).toContain('<title>Låst</title>')
  expect(page).toContain('<div id="root"><p>$& $1</p></div>')
})

test('the script comes after what it takes over, and does not hold back the paint', () => {
  const page = lockedDocument(html, { title: 'Låst', markup: '<p></p>' })

  expect(page.indexOf('<script')).toBeGreaterThan(page.indexOf('id="root"'))
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" async crossorigin src="./assets/a.js">'])
})

test.each([
  ['no root', html.replace('root', 'rot')],
  ['a root with something in it', html.replace('"></div>', '">x</div>')],
  ['two roots', html + html],
  ['no script', html.replace(script, '')],
  ['no title', html.replaceAll('title', 'titel')],
])('a page with %s stops the build', (_what, page) => {
  expect(() => lockedDocument(page, { title: 'Låst', markup: '' })).toThrow('no lock screen can be laid')
})

test('a class that no style of the page knows is found, wherever it stands among others', () => {
  const css = '._gate_1a{display:grid}._box_2b,._wide_3c:hover{color:red}@media print{._late_4d{a:b}}'

  expect(
    unstyled('<main class="_gate_1a"><p class="_box_2b _wide_3c "></p><i class="_late_4d"></i></main>', css),
  ).toEqual([])
  expect(unstyled('<main class="_gate_1a"><p class="_box_2b _wide_9z "></p></main>', css)).toEqual(['_wide_9z'])
  expect(unstyled('<p class="_gate_1"></p>', css)).toEqual(['_gate_1'])
})

test('the style sheets are those the page itself names', () => {
  expect(sheetsOf(html)).toEqual(['assets/a.css'])
})
