const emptyRoot = '<div id="root"></div>'
const anyTitle = /<title>[^<]*<\/title>/
const anyScript = /\s*<script type="module" ([^>]*)><\/script>/

/**
 * The page with the lock screen in it, painted without waiting for its script: a script that is not async holds back the end of
 * the page, and with it the first paint. The script comes last, so that what it takes over is there. Stops at a page without a
 * place for it.
 */
export function lockedDocument(html, { title, markup }) {
  const script = anyScript.exec(html)
  if (html.split(emptyRoot).length !== 2 || !anyTitle.test(html) || !script)
    throw new Error('the page has no empty root, no title or no script of its own: no lock screen can be laid in it')
  return html
    .replace(script[0], '')
    .replace(anyTitle, () => `<title>${title}</title>`)
    .replace(emptyRoot, () => `<div id="root">${markup}</div>\n    <script type="module" async ${script[1]}></script>`)
}

/** The style sheets a page waits for, by file name. */
export const sheetsOf = (html) =>
  [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(([, file]) => file)

/** Classes in the markup that none of the styles knows: they were named by another build than the styles were. */
export function unstyled(markup, css) {
  const known = new Set([...css.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name]) => name))
  const used = [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/).filter(Boolean))
  return [...new Set(used)].filter((name) => !known.has(name))
}
