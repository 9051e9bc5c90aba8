import { expect, test } from 'vitest'
import { servedFile } from './served.rules'

const asked = (pathname: string) => servedFile(pathname, '/index.html')

test('the entry’s own page and the files beside it are served, each as what it is', () => {
  expect(asked('/index.html')).toEqual({ file: 'index.html', type: 'text/html; charset=utf-8' })
  expect(asked('/assets/index-BUg9_q-1.js')).toEqual({
    file: 'assets/index-BUg9_q-1.js',
    type: 'text/javascript; charset=utf-8',
  })
  expect(asked('/assets/source-sans-3.woff2')?.type).toBe('font/woff2')
  expect(asked('/pdf/openjpeg_nowasm_fallback.js')?.file).toBe('pdf/openjpeg_nowasm_fallback.js')
})

test.each([
  '/',
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
