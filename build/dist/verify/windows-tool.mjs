import { X509Certificate } from 'node:crypto'
import { run } from '../../setup/step.mjs'

const question = `$ErrorActionPreference = 'Stop'
$s = Get-AuthenticodeSignature -LiteralPath $env:FYRARUM_FILE
@{ status = "$($s.Status)"
   certificate = if ($s.SignerCertificate) { [Convert]::ToBase64String($s.SignerCertificate.RawData) } else { '' }
   hasTimestamp = [bool]$s.TimeStamperCertificate } | ConvertTo-Json -Compress`

/** What Windows itself says of a file's signature. */
export async function askWindows(file) {
  const words = ['-NoProfile', '-NonInteractive', '-Command', question]
  const { ok, stdout, output } = await run('powershell.exe', words, { env: { ...process.env, FYRARUM_FILE: file } })
  return ok ? JSON.parse(stdout) : { status: output.trim(), certificate: '', hasTimestamp: false }
}

const certificateIn = ({ certificate }) => new X509Certificate(Buffer.from(certificate, 'base64'))

/** What Windows said, in one sentence; nothing when the file is whole, by that very publisher and timestamped. */
export function judgeWindows(said, leaf) {
  if (said.status === 'NotSigned' || !said.certificate) return 'it has no signature'
  if (said.status === 'HashMismatch') return 'its bytes are not those that were signed'
  if (said.status !== 'Valid') return `its signature does not hold (${said.status})`
  if (certificateIn(said).fingerprint256.replaceAll(':', '') !== leaf) return 'it is signed by another publisher'
  return said.hasTimestamp ? undefined : 'it has no timestamp'
}

/** The organisation Windows trusts to have signed a file. */
export const publisherByWindows = (said) =>
  said.status === 'Valid' ? /^O=(.+)$/m.exec(certificateIn(said).subject)?.[1] : undefined
