import { clipboard } from 'electron'

/** How long a copied text stays, in milliseconds. */
const lifetime = 20_000
let copied: { readonly text: string; readonly timer: NodeJS.Timeout } | undefined

/** Copies a text and empties the clipboard again after twenty seconds, unless something else has been copied since. */
export async function copyForAWhile(text: string): Promise<void> {
  clearTimeout(copied?.timer)
  await clipboard.writeText(text)
  copied = { text, timer: setTimeout(() => void emptyClipboard(), lifetime) }
}

/** Takes back what we copied; leaves what others have copied alone. */
export async function emptyClipboard(): Promise<void> {
  const ours = copied
  copied = undefined
  clearTimeout(ours?.timer)
  if (ours && (await clipboard.readText()) === ours.text) clipboard.clear()
}
