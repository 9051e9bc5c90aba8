import { createHash } from 'node:crypto'

/** Never changed: by this Windows knows that a later MSI is the same product. */
export const upgradeCode = '{6C3A2B52-7A0B-5E0F-9D53-3C1D5A6B7F41}'

/** A stable number for a name, of the kind made from a name's hash (RFC 9562, version 5), in Windows Installer's form. */
export function guid(name) {
  const space = Buffer.from(upgradeCode.replaceAll(/[{}-]/g, ''), 'hex')
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x50
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const text = bytes.toString('hex').toUpperCase()
  return `{${[text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')}}`
}

/** The product code of a version: the same each time that version is made, so that IT can write it in a rule. */
export const productCode = (version) => guid(`product ${version}`)

const id = (kind, path) => `${kind}${createHash('sha1').update(path).digest('hex').slice(0, 16)}`
const asAttribute = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The files as a tree of folders, a component for each file, as Windows Installer wants them. */
function tree(files) {
  const root = { folders: new Map(), files: [] }
  for (const path of files) {
    const names = path.split('/')
    const file = names.pop()
    let folder = root
    for (const name of names) {
      if (!folder.folders.has(name)) folder.folders.set(name, { folders: new Map(), files: [] })
      folder = folder.folders.get(name)
    }
    folder.files.push({ name: file, path })
  }
  return root
}

function folderLines(folder, path, program) {
  const files = folder.files.map((file) => {
    const shortcut =
      file.path === program
        ? `<Shortcut Id="StartMenu" Directory="ProgramMenuFolder" Name="Fyra rum" Target="[#${id('f', program)}]" WorkingDirectory="INSTALLDIR"/>`
        : ''
    return (
      `<Component Id="${id('c', file.path)}" Guid="${guid(`file ${file.path}`)}" Win64="yes">` +
      `<File Id="${id('f', file.path)}" Name="${asAttribute(file.name)}" Source="${asAttribute(file.path)}" KeyPath="yes"/>` +
      `${shortcut}</Component>`
    )
  })
  const folders = Array.from(folder.folders, ([name, inner]) => {
    const below = `${path}${name}/`
    const lines = folderLines(inner, below, program)
    return `<Directory Id="${id('d', below)}" Name="${asAttribute(name)}">\n${lines}\n</Directory>`
  })
  return [...files, ...folders].join('\n')
}

const newerIsHere = 'En nyare version av Fyra rum är redan installerad. Den ersätts inte av en äldre.'
const otherKind =
  'Fyra rum är redan installerat med EXE-paketet. Uppgradera med EXE-paketet, eller avinstallera det först.'
const needs64 = 'Fyra rum kräver 64-bitars Windows 10 eller senare.'

/** The description of the Windows Installer package: per machine, never an older over a newer, and nothing of what people write. */
export function wxs({ version, files, program }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="${productCode(version)}" Name="Fyra rum" Language="1053" Codepage="1252" Version="${version}" Manufacturer="Fyra rum" UpgradeCode="${upgradeCode}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Languages="1053" SummaryCodepage="1252" Description="Fyra rum ${version}" Manufacturer="Fyra rum"/>
<MajorUpgrade DowngradeErrorMessage="${newerIsHere}"/>
<Property Id="WINDOWSTEN"><RegistrySearch Id="WindowsTen" Root="HKLM" Key="Software\\Microsoft\\Windows NT\\CurrentVersion" Name="CurrentMajorVersionNumber" Type="raw" Win64="yes"/></Property>
<Condition Message="${needs64}">Installed OR (VersionNT64 AND WINDOWSTEN)</Condition>
<Property Id="OTHERKIND"><RegistrySearch Id="OtherKind" Root="HKLM" Key="Software\\Fyra rum" Name="Installer" Type="raw" Win64="yes"/></Property>
<Condition Message="${otherKind}">Installed OR NOT OTHERKIND = "exe"</Condition>
<Property Id="ARPNOMODIFY" Value="1"/>
<Media Id="1" Cabinet="fyrarum.cab" EmbedCab="yes"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder"/>
<Directory Id="ProgramFiles64Folder">
<Directory Id="INSTALLDIR" Name="Fyra rum">
<Component Id="OwnKey" Guid="${guid('own key')}" Win64="yes">
<RegistryValue Root="HKLM" Key="Software\\Fyra rum" Name="Version" Type="string" Value="${version}" KeyPath="yes"/>
<RegistryValue Root="HKLM" Key="Software\\Fyra rum" Name="InstallLocation" Type="string" Value="[INSTALLDIR]"/>
<RegistryValue Root="HKLM" Key="Software\\Fyra rum" Name="Installer" Type="string" Value="msi"/>
</Component>
${folderLines(tree(files), '', program)}
</Directory>
</Directory>
</Directory>
<Feature Id="Program" Level="1">
<ComponentRef Id="OwnKey"/>
${files.map((path) => `<ComponentRef Id="${id('c', path)}"/>`).join('\n')}
</Feature>
</Product>
</Wix>
`
}
