import { deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const mostColours = 256

interface Pixels {
  readonly width: number
  readonly height: number
  /** One number for each point: red, green and blue. */
  readonly colours: Uint32Array
}

/** Makes a picture of a window small: its few colours are listed once and each point names one. Of the shades between, the commonest stay. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, colours } = read(png)
  const palette = commonest(colours)
  const places = new Map(palette.map((colour, index) => [colour, index]))
  const rows = Buffer.alloc((width + 1) * height)
  for (const [at, colour] of colours.entries()) {
    let place = places.get(colour)
    if (place === undefined) {
      place = nearest(colour, palette)
      places.set(colour, place)
    }
    rows[at + Math.floor(at / width) + 1] = place
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => parts(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const parts = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255]

/** Reads what the browser writes: eight bits a channel, with or without transparency, row by row. */
function read(png: Buffer): Pixels {
  const [width, height, depth, type, interlace] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[25],
    png[28],
  ]
  if (depth !== 8 || (type !== 2 && type !== 6) || interlace !== 0) throw new Error('not a picture the browser writes')
  const size = type === 2 ? 3 : 4
  const packed: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const bytes = inflateSync(Buffer.concat(packed))
  const long = width * size
  const colours = new Uint32Array(width * height)
  let above = new Uint8Array(long)
  for (let y = 0; y < height; y += 1) {
    const from = y * (long + 1)
    const row = new Uint8Array(bytes.subarray(from + 1, from + 1 + long))
    for (let x = 0; x < long; x += 1) {
      const [left, up, corner] = [row[x - size] ?? 0, above[x] ?? 0, above[x - size] ?? 0]
      row[x] = (row[x] ?? 0) + guess(bytes[from] ?? 0, left, up, corner)
    }
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = row.subarray(x * size, x * size + 3)
      colours[y * width + x] = (red << 16) | (green << 8) | blue
    }
    above = row
  }
  return { width, height, colours }
}

/** What a row's filter has taken away from each byte. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The colours that stand for all: the commonest shade of each of the commonest neighbourhoods. */
function commonest(colours: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  if (counts.size <= mostColours) return [...counts.keys()]
  const neighbourhoods = new Map<number, { count: number; colour: number; most: number }>()
  for (const [colour, count] of counts) {
    const near = colour & 0xf8f8f8
    const one = neighbourhoods.get(near) ?? { count: 0, colour, most: 0 }
    one.count += count
    if (count > one.most) [one.most, one.colour] = [count, colour]
    neighbourhoods.set(near, one)
  }
  return [...neighbourhoods.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostColours)
    .map(({ colour }) => colour)
}

function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = parts(colour)
  const far = palette.map((one) => {
    const [r, g, b] = parts(one)
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
  })
  return far.indexOf(Math.min(...far))
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(checksum(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** CRC-32, as PNG has it; the Node that runs the tests may be too old to have its own. */
function checksum(bytes: Buffer): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}
