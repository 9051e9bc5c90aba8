/** The sections and the resource directory of a Windows program: where they lie in memory and in the file. */
function layout(bytes) {
  const pe = bytes.readUInt32LE(0x3c)
  const optional = pe + 24
  const directories = optional + (bytes.readUInt16LE(optional) === 0x20b ? 112 : 96)
  const first = optional + bytes.readUInt16LE(pe + 20)
  const sections = Array.from({ length: bytes.readUInt16LE(pe + 6) }, (_, index) => {
    const at = first + index * 40
    return {
      address: bytes.readUInt32LE(at + 12),
      size: bytes.readUInt32LE(at + 16),
      offset: bytes.readUInt32LE(at + 20),
    }
  })
  const toOffset = (address) => {
    const section = sections.find((one) => address >= one.address && address < one.address + one.size)
    return section && address - section.address + section.offset
  }
  return { resources: toOffset(bytes.readUInt32LE(directories + 16)), toOffset }
}

/** The bytes of a resource by its type and name, as Windows finds them; undefined when there is none. */
export function resource(bytes, type, name) {
  const { resources, toOffset } = layout(bytes)
  if (resources === undefined) return undefined
  const nameAt = (offset) => {
    const at = resources + (offset & 0x7fffffff)
    return bytes.toString('utf16le', at + 2, at + 2 + bytes.readUInt16LE(at) * 2)
  }
  const entries = (at) =>
    Array.from({ length: bytes.readUInt16LE(at + 12) + bytes.readUInt16LE(at + 14) }, (_, index) => {
      const [id, to] = [bytes.readUInt32LE(at + 16 + index * 8), bytes.readUInt32LE(at + 20 + index * 8)]
      return { id: id >>> 31 ? nameAt(id) : id, to: resources + (to & 0x7fffffff) }
    })
  const inside = (at, wanted) =>
    entries(at).find(({ id }) => wanted === undefined || String(id).toUpperCase() === String(wanted).toUpperCase())?.to
  const typeAt = inside(resources, type)
  const nameTo = typeAt && inside(typeAt, name)
  const data = nameTo && inside(nameTo)
  if (!data) return undefined
  const from = toOffset(bytes.readUInt32LE(data))
  return from === undefined ? undefined : bytes.subarray(from, from + bytes.readUInt32LE(data + 4))
}
