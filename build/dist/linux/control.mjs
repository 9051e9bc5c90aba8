/** The package's name, and the folder it lies in: root's own, so that no user can write there. */
export const packageName = 'fyrarum'
export const installFolder = '/opt/fyrarum'

/**
 * What the program needs of the system. The newer name stands first: asked for libasound2, apt on Ubuntu 24.04 may choose a
 * stand-in that lacks what Chromium calls; the version bound keeps it out where the older name is the real one. What opens
 * addresses and shows notices is not here, for the program does neither.
 */
const depends = [
  'libc6 (>= 2.31)',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnss3',
  'libasound2t64 | libasound2 (>= 1.1)',
  'libgbm1',
  'libatspi2.0-0t64 | libatspi2.0-0',
]

/** What dpkg is told of the package. */
export const controlFile = ({ version, kilobytes }) => `Package: ${packageName}
Version: ${version}
Architecture: amd64
Maintainer: Fyra rum <forvaltning@fyrarum.invalid>
Installed-Size: ${kilobytes}
Depends: ${depends.join(', ')}
Section: misc
Priority: optional
Description: case work for Barnahus and municipal teams
 Fyra rum takes a consultation between authorities from request to signed
 minutes, keeps each person's file apart with keys of its own, and shows the
 four rooms of every child. Everything lies in one encrypted file in the
 user's own folder. It uses no network.
`

/** How a desktop finds and shows the program. */
export const desktopFile = `[Desktop Entry]
Type=Application
Name=Fyra rum
Comment=Ärendearbete för Barnahus och kommunala team
Exec=${installFolder}/${packageName}
Icon=${packageName}
Terminal=false
StartupNotify=true
StartupWMClass=${packageName}
Categories=Office;
Keywords=barnahus;samråd;akt;
`

/** Lets the program make the user namespaces its sandbox is built of where Ubuntu keeps those from programs without a profile. */
export const apparmorProfile = `abi <abi/4.0>,
include <tunables/global>

profile ${packageName} ${installFolder}/${packageName} flags=(unconfined) {
  userns,

  include if exists <local/${packageName}>
}
`

/**
 * Chooses the sandbox's way in. It is tried as nobody and not as root, who may more than a user may. Where user namespaces are
 * kept from users, its helper is made setuid instead; without either the program refuses to start.
 */
export const afterInstall = `#!/bin/sh
set -e
[ "$1" = configure ] || exit 0

helper=${installFolder}/chrome-sandbox
profile=/etc/apparmor.d/${packageName}

if [ -e /proc/sys/kernel/apparmor_restrict_unprivileged_userns ] && command -v apparmor_parser >/dev/null \\
  && apparmor_parser --skip-kernel-load --skip-cache ${installFolder}/apparmor-profile 2>/dev/null; then
  cp ${installFolder}/apparmor-profile "$profile"
  apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
fi

if [ ! -e "$profile" ] && ! setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user --map-root-user true 2>/dev/null; then
  chmod 4755 "$helper"
else
  chmod 0755 "$helper"
fi

if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf /usr/share/icons/hicolor || true; fi
exit 0
`

/** Takes away what the installation added by itself. What users have written lies in their own folders and is not touched. */
export const afterRemove = `#!/bin/sh
set -e
case "$1" in
  remove|purge)
    if [ -e /etc/apparmor.d/${packageName} ]; then
      if command -v apparmor_parser >/dev/null; then apparmor_parser --remove /etc/apparmor.d/${packageName} 2>/dev/null || true; fi
      rm -f /etc/apparmor.d/${packageName}
    fi
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
    ;;
esac
exit 0
`

/** Who holds the rights to what is in the package, as Debian wants it told. */
export const copyrightFile = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Fyra rum

Files: *
Copyright: 2026 Fyra rum
License: EUPL-1.2
 Licensed under the European Union Public Licence, version 1.2:
 https://eupl.eu/1.2/en/

Files: ${installFolder.slice(1)}/*
Copyright: OpenJS Foundation and Electron contributors; The Chromium Authors
License: several
 Electron's terms: ${installFolder}/LICENSE.electron.txt
 Chromium's and what it holds: ${installFolder}/LICENSES.chromium.html
 Packages inside the program: ${installFolder}/resources/THIRD-PARTY.txt
 The bill of materials: ${installFolder}/resources/fyrarum.cdx.json
`

/** The package's list of changes, as Debian wants it told. */
export const changelog = ({ version, epoch }) => `${packageName} (${version}) stable; urgency=medium

  * What has changed stands in the commit this was built from.

 -- Fyra rum <forvaltning@fyrarum.invalid>  ${new Date(Number(epoch) * 1000).toUTCString().replace('GMT', '+0000')}
`
