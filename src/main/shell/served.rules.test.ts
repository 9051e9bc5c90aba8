import { expect, test } from 'vitest'
import { servedFile } from './served.rules'

const entry = { page: '/index.html', locked: 'locked.html' }
const asked = (pathname: string, search = '') => servedFile({ pathname, search }, entry)

test('the entry’s own page and the files beside it are served, each as what it is', () => {
  expect(asked('/index.html')).toEqual({ file: 'index.html', type: 'text/html; charset=utf-8' })
  expect(asked('/assets/index-BUg9_q-1.js')).toEqual({
    file: 'assets/index-BUg9_q-1.js',
    type: 'text/javascript; charset=utf-8',
  })
  expect(asked('/assets/source-sans-3.woff2')?.type).toBe('font/woff2')
  expect(asked('/pdf/openjpeg_nowasm_fallback.js')?.file).toBe('pdf/openjpeg_nowasm_fallback.js')
})

test('the page is served with the lock screen in it where its door is said to be locked, and nowhere else', () => {
  expect(asked('/index.html', '?locked')?.file).toBe('locked.html')
  for (const search of ['?new', '?', '?locked=1', '?LOCKED', '?x&locked'])
    expect(asked('/index.html', search)?.file).toBe('index.html')
  const viewer = { page: '/viewer.html' }
  expect(servedFile({ pathname: '/viewer.html', search: '?locked' }, viewer)?.file).toBe('viewer.html')
})

test.each([
  '/',
  '/locked.html',
  '/viewer.html',
  '/INDEX.HTML',
  '/index.html/',
  '/assets/',
  '/assets/other.html',
  '/assets/a.js.map',
  '/assets/a.node',
  '/assets/a.constructor',
  '/assets/a',
  '/assets/.js',
  '/assets/..js',
  '/assets/../index.js',
  '/assets/..%2findex.js',
  '/assets/..\\index.js',
  '/assets/a/b.js',
  '/assets//a.js',
  '/assets/a.js\n',
  '/assets/a.js%00',
  '/main/index.js',
  '//assets/a.js',
  '\\assets\\a.js',
])('nothing is served for %j', (pathname) => {
  expect(asked(pathname)).toBeUndefined()
})
