import { createHash } from 'node:crypto'

/**
 * Turns a Hunspell dictionary (.aff and .dic in UTF-8) into the binary form that Chromium's spell checker reads: a header,
 * the affix rules as text, and the words as a trie. Chromium describes it in third_party/hunspell/google/bdict.h.
 * The writing follows Chromium's converter; its notice stands in LICENSE.chromium beside this file.
 * Text is kept as bytes throughout (one character a byte), since Hunspell's flags are bytes.
 */
export function toBdic({ aff, dic }) {
  const affix = readAffix(Buffer.from(aff).toString('latin1'))
  const words = readWords(Buffer.from(dic).toString('latin1'), affix)
  const headerSize = 32
  const rules = writeAffix(affix, headerSize)
  const trie = writeTrie(growTrie(words), headerSize + rules.length)
  const body = Buffer.concat([rules, trie])
  const header = Buffer.alloc(headerSize)
  header.write('BDic', 0, 'latin1')
  header.writeUInt16LE(2, 4)
  header.writeUInt32LE(headerSize, 8)
  header.writeUInt32LE(headerSize + rules.length, 12)
  createHash('md5').update(body).digest().copy(header, 16)
  return Buffer.concat([header, body])
}

const linesOf = (text) => text.split('\n').map((line) => line.replace(/\r$/, ''))
const withoutComment = (line) => (line.startsWith('#') ? '' : line)

/** The groups of flags that words bear, numbered from 1 in the order they are met. */
function groupsOfFlags() {
  const numbers = new Map()
  return {
    numberOf(flags) {
      if (!numbers.has(flags)) numbers.set(flags, numbers.size + 1)
      return numbers.get(flags)
    },
    all: () => [...numbers.keys()],
  }
}

function readAffix(text) {
  const lines = linesOf(text)
  const begins = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  const groups = groupsOfFlags()
  const [rules, replacements, others] = [[], [], []]
  let hasReplacementCount = false
  for (const line of lines.slice(begins).map(withoutComment)) {
    const [command] = line.split(' ')
    if (line === '' || command === 'SET') continue
    if (command === 'AF' || command === 'IGNORE' || command === 'COMPLEXPREFIXES' || command === 'FLAG')
      throw new Error(`the dictionary uses ${command}, which is not written here`)
    if (command === 'SFX' || command === 'PFX') rules.push(readRule(line, groups))
    else if (command === 'REP') {
      if (hasReplacementCount) replacements.push(...readReplacement(line))
      hasReplacementCount = true
    } else others.push(line)
  }
  const comment = lines.slice(0, Math.max(begins, 0)).filter((line) => line.startsWith('#'))
  return { comment: comment.map((line) => `${line}\n`).join(''), groups, rules, replacements, others }
}

/** ”SFX D 0 d/XY e”: flags after the slash are given by the number of their group, as the words' are. */
function readRule(line, groups) {
  const parts = line.trim().split(/[ \t]+/)
  const [flags] = (parts[3] ?? '').split('/').slice(1)
  if (flags === undefined) return parts.join(' ')
  return `${parts.slice(0, 3).join(' ')} ${parts[3].split('/')[0]}/${groups.numberOf(flags)} ${parts[4]}`
}

function readReplacement(line) {
  const parts = line
    .trim()
    .split(/[ \t]+/)
    .slice(1)
  return parts.length === 2 ? [parts.map((part) => part.replaceAll('_', ' '))] : []
}

/** The words in the order of their bytes, each with the numbers of its groups of flags; 0 is none. */
function readWords(text, { groups }) {
  const found = new Map()
  for (const line of linesOf(text).map(withoutComment).filter(Boolean).slice(1)) {
    const [, word, flags] = /^(.(?:[^/\\]|\\.)*)(?:\/(.*))?$/s.exec(line) ?? [undefined, line]
    const name = word.replaceAll('\\/', '/')
    const number = flags ? groups.numberOf(flags.split('\t')[0]) : 0
    if (!found.has(name)) found.set(name, new Set())
    found.get(name).add(number)
  }
  return [...found]
    .map(([word, numbers]) => ({ word, groups: [...numbers].sort((one, other) => one - other) }))
    .sort((one, other) => (one.word < other.word ? -1 : 1))
}

function writeAffix({ comment, groups, rules, replacements, others }, place) {
  const list = (texts) => `${texts.map((text) => `${text || ' '}\0`).join('')}\0`
  const flags = groups.all()
  const parts = [
    `\n${comment}\n`,
    `AF ${flags.length}\0${list(flags.map((one) => `AF ${one}`))}`,
    list(rules),
    `${replacements.map(([from, to]) => `${from}\0${to}\0`).join('')}\0`,
    list(others),
  ].map((part) => Buffer.from(part, 'latin1'))
  const header = Buffer.alloc(16)
  let at = place + header.length
  for (const [index, part] of parts.entries()) {
    if (index > 0) header.writeUInt32LE(at, (index - 1) * 4)
    at += part.length
  }
  return Buffer.concat([header, ...parts])
}

/** A node of the trie: the character that leads to it, and either its children or what is left of the one word there. */
function growTrie(words) {
  /** The words from `begin` to `end` have their first `depth` characters in common. */
  const grow = (begin, end, depth, character) => {
    if (end - begin === 1) return { character, rest: words[begin].word.slice(depth), groups: words[begin].groups }
    const children = []
    for (let at = begin; at < end; ) {
      const { word } = words[at]
      if (word.length === depth) {
        children.push({ character: 0, rest: '', groups: words[at].groups })
        at += 1
        continue
      }
      const first = at
      while (at < end && words[at].word[depth] === word[depth]) at += 1
      children.push(grow(first, at, depth + 1, word.charCodeAt(depth)))
    }
    return { character, children }
  }
  return grow(0, words.length, 0, 0)
}

const largestInLeaf = 0x1ffe
const mostInList = 15

/** Children are laid out before their parent, which needs their sizes; only addresses of 32 bits count from the beginning of the file, in which the trie has its `place`. */
function writeTrie(root, place) {
  const sizes = new Map()
  const leafSize = ({ rest, groups }) => {
    const more = groups[0] > largestInLeaf ? groups.length * 2 + 2 : groups.length > 1 ? groups.length * 2 : 0
    return (rest === '' ? 2 : 3 + rest.length) + more
  }
  const tableOf = (children) => {
    const hasEnd = children[0].character === 0
    const first = children[hasEnd ? 1 : 0].character
    return { hasEnd, first, count: children.at(-1).character - first + 1 }
  }
  const measure = (node) => {
    const { children } = node
    if (!children) return leafSize(node)
    const inside = children.reduce((sum, child) => sum + measure(child), 0)
    const { hasEnd, count } = tableOf(children)
    const [kind, size] =
      children.length <= mostInList && inside <= 0xff
        ? ['list8', 1 + children.length * 2]
        : children.length <= mostInList && inside <= 0xffff
          ? ['list16', 1 + children.length * 3]
          : inside + 3 + (count + (hasEnd ? 1 : 0)) * 2 < 0xffff
            ? ['table16', 3 + (count + (hasEnd ? 1 : 0)) * 2]
            : ['table32', 3 + (count + (hasEnd ? 1 : 0)) * 4]
    sizes.set(node, kind)
    return size + inside
  }
  const out = Buffer.alloc(measure(root))
  let at = 0
  const byte = (value) => {
    out[at] = value
    at += 1
  }
  const writeLeaf = ({ rest, groups }) => {
    const [first] = groups
    const isBig = first > largestInLeaf
    const more = isBig ? groups : groups.slice(1)
    const head = isBig ? 0x1fff : first
    byte((head >> 8) | (rest === '' ? 0 : 0x40) | (more.length > 0 ? 0x20 : 0))
    byte(head & 0xff)
    if (rest !== '') at += out.write(`${rest}\0`, at, 'latin1')
    if (more.length === 0) return
    for (const number of [...more, 0xffff]) at = out.writeUInt16LE(number, at)
  }
  const writeList = ({ children }, isWide) => {
    byte((isWide ? 0xf0 : 0xe0) | children.length)
    const table = at
    const width = isWide ? 3 : 2
    at += children.length * width
    const begin = at
    for (const [index, child] of children.entries()) {
      out[table + index * width] = child.character
      if (isWide) out.writeUInt16LE(at - begin, table + index * width + 1)
      else out[table + index * width + 1] = at - begin
      write(child)
    }
  }
  const writeTable = ({ children }, isWide) => {
    const start = at
    const { hasEnd, first, count } = tableOf(children)
    byte(0xc0 | (isWide ? 2 : 0) | (hasEnd ? 1 : 0))
    byte(first)
    byte(count)
    const width = isWide ? 4 : 2
    const table = at + (hasEnd ? width : 0)
    const end = at
    at = table + count * width
    for (const child of children) {
      const entry = child.character === 0 ? end : table + (child.character - first) * width
      if (isWide) out.writeUInt32LE(place + at, entry)
      else out.writeUInt16LE(at - start, entry)
      write(child)
    }
  }
  const write = (node) => {
    const kind = sizes.get(node)
    if (!kind) writeLeaf(node)
    else if (kind.startsWith('list')) writeList(node, kind === 'list16')
    else writeTable(node, kind === 'table32')
  }
  write(root)
  return out
}
