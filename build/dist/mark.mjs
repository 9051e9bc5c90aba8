import { deflateSync } from 'node:zlib'

/**
 * The program's mark: a house with four rooms, each in the colour that room has on a child's page. One drawing, told in
 * shapes, gives the vector file and every picture, so that they are never apart.
 */
const wall = '#14454c'
const room = 21
const shapes = [
  { x: 4, y: 4, size: 56, round: 12, colour: wall },
  { x: 9.5, y: 9.5, size: room, round: 4, colour: '#8fa9d2' },
  { x: 33.5, y: 9.5, size: room, round: 4, colour: '#e2b658' },
  { x: 9.5, y: 33.5, size: room, round: 4, colour: '#86bd95' },
  { x: 33.5, y: 33.5, size: room, round: 4, colour: '#c0a2d2' },
]
const side = 64

/** The mark as a vector file. */
export const markAsSvg = () =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">\n${shapes
    .map(
      ({ x, y, size, round, colour }) =>
        `  <rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${round}" fill="${colour}"/>`,
    )
    .join('\n')}\n</svg>\n`

const channels = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
const painted = shapes.map((shape) => ({ ...shape, colour: channels(shape.colour) }))

/** The colour of the topmost shape a point lies in; nothing outside all of them. */
function colourAt(x, y) {
  return painted.findLast((shape) => {
    const far = shape.size / 2 - shape.round
    const dx = Math.max(Math.abs(x - shape.x - shape.size / 2) - far, 0)
    const dy = Math.max(Math.abs(y - shape.y - shape.size / 2) - far, 0)
    return dx * dx + dy * dy <= shape.round * shape.round
  })?.colour
}

const samples = 4

/** Red, green, blue and cover of one picture point: the mean of what lies in it. */
function pointAt(column, row, scale) {
  const sum = [0, 0, 0]
  let covered = 0
  for (let index = 0; index < samples * samples; index += 1) {
    const x = (column + ((index % samples) + 0.5) / samples) * scale
    const y = (row + (Math.floor(index / samples) + 0.5) / samples) * scale
    const colour = colourAt(x, y)
    if (!colour) continue
    covered += 1
    for (const channel of [0, 1, 2]) sum[channel] += colour[channel]
  }
  return [...sum.map((one) => (covered ? Math.round(one / covered) : 0)), Math.round((covered / samples ** 2) * 255)]
}

/** The mark as a PNG of so many points a side. */
export function markAsPng(points) {
  const rows = Array.from({ length: points }, (_row, row) => [
    0,
    ...Array.from({ length: points }, (_column, column) => pointAt(column, row, side / points)).flat(),
  ])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(points, 0)
  head.writeUInt32BE(points, 4)
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** The mark as Windows keeps it: several sizes in one file. */
export function markAsIco(sizes = [16, 24, 32, 48, 64, 256]) {
  const pictures = sizes.map(markAsPng)
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.set([0, 0, 1, 0, sizes.length, 0])
  let from = head.length
  for (const [index, points] of sizes.entries()) {
    const at = 6 + 16 * index
    head.set([points % 256, points % 256, 0, 0, 1, 0, 32, 0], at)
    head.writeUInt32LE(pictures[index].length, at + 8)
    head.writeUInt32LE(from, at + 12)
    from += pictures[index].length
  }
  return Buffer.concat([head, ...pictures])
}
