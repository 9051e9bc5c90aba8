; The installer IT pushes: per machine, silent with /S, another folder with /D= (last, without quotes).
; Given on the command line: VERSION, BUILD (four numbers), OUT, LINES (what is laid out and taken away), SIZE (kB), and SIGN where it is signed.
Unicode true
ManifestDPIAware true
RequestExecutionLevel admin
SetCompressor /SOLID ${COMPRESSOR}
CRCCheck force

; Its own helpers are signed too: they run from a folder where a workplace may allow nothing without a signature.
!ifdef PLUGINS
  !addplugindir /x86-unicode "${PLUGINS}"
!endif

!include "MUI2.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"
!include "${LINES}"

!define NAME "Fyra rum"
!define PROGRAM "Fyra rum.exe"
!define UNINSTALLER "Avinstallera Fyra rum.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\se.fyrarum.fyrarum"
!define OWN_KEY "Software\Fyra rum"
; Administrators and the system may write; users, and the sandboxes Chromium draws pages in, may read.
!define READ_ONLY '/inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX *S-1-15-2-1:(OI)(CI)RX *S-1-15-2-2:(OI)(CI)RX'

; Exit codes, of Windows Installer's kind where it has one.
!define ERROR_OTHER_SYSTEM 1633
!define ERROR_NEWER_IS_HERE 1638
!define ERROR_IN_USE 1618
!define ERROR_FAILED 1603

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\${NAME}"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${BUILD}"
VIFileVersion "${BUILD}"
VIAddVersionKey /LANG=1053 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1053 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1053 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1053 "FileDescription" "Installation av ${NAME}"
VIAddVersionKey /LANG=1053 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1053 "LegalCopyright" "EUPL-1.2"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "Installera ${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Programmet installeras för alla som använder datorn. Det som redan har skrivits i ${NAME} påverkas inte.$\r$\n$\r$\nStäng ${NAME} om det är öppet och välj sedan Nästa."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"

!ifdef SIGN
  !uninstfinalize '${SIGN}' = 0
!endif

!macro refuse code text
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  SetErrorLevel ${code}
  Quit
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro refuse ${ERROR_OTHER_SYSTEM} "${NAME} kräver 64-bitars Windows 10 eller senare."
  ${EndIf}
  ReadRegStr $0 HKLM "${OWN_KEY}" "Installer"
  ${If} $0 == "msi"
    !insertmacro refuse ${ERROR_NEWER_IS_HERE} "${NAME} är redan installerat med MSI-paketet. Uppgradera med MSI-paketet, eller avinstallera det först."
  ${EndIf}
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      !insertmacro refuse ${ERROR_NEWER_IS_HERE} "En nyare version ($0) är redan installerad. Den ersätts inte av ${VERSION}."
    ${EndIf}
    ; An upgrade stays in the folder IT once chose.
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $INSTDIR == "$PROGRAMFILES64\${NAME}"
    ${AndIf} $0 != ""
      StrCpy $INSTDIR $0
    ${EndIf}
  ${EndIf}
FunctionEnd

; A program that runs has its file locked.
!macro refuseWhenRunning folder
  ${If} ${FileExists} "${folder}\${PROGRAM}"
    ClearErrors
    FileOpen $1 "${folder}\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro refuse ${ERROR_IN_USE} "${NAME} är öppet hos någon på datorn. Stäng programmet och försök igen."
    ${EndIf}
    FileClose $1
  ${EndIf}
!macroend

Section
  ; What was here is taken away by its own list, so that nothing of an older version is left beside the new.
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 != ""
    !insertmacro refuseWhenRunning "$0"
    ${If} ${FileExists} "$0\${UNINSTALLER}"
      ClearErrors
      ExecWait '"$0\${UNINSTALLER}" /S _?=$0' $1
      ${If} ${Errors}
      ${OrIf} $1 != 0
        !insertmacro refuse ${ERROR_FAILED} "Den tidigare versionen kunde inte tas bort."
      ${EndIf}
      Delete "$0\${UNINSTALLER}"
      RMDir "$0"
    ${EndIf}
  ${EndIf}

  ClearErrors
  !insertmacro layOut
  ${If} ${Errors}
    !insertmacro refuse ${ERROR_FAILED} "Alla filer kunde inte skrivas till $INSTDIR."
  ${EndIf}
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"

  ; Program Files is closed to users already. Any other folder is closed here.
  StrLen $0 "$PROGRAMFILES64\"
  StrCpy $1 "$INSTDIR" $0
  ${If} $1 != "$PROGRAMFILES64\"
    nsExec::Exec '"$SYSDIR\icacls.exe" "$INSTDIR" ${READ_ONLY}'
    Pop $0
    ${If} $0 != 0
      !insertmacro refuse ${ERROR_FAILED} "Mappen $INSTDIR kunde inte skyddas mot ändringar."
    ${EndIf}
  ${EndIf}

  ; The policy file's place must not be made by a user before IT makes it.
  CreateDirectory "$APPDATA\${NAME}"
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}" /setowner *S-1-5-32-544 /T /C'
  Pop $0
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}" ${READ_ONLY}'
  Pop $0
  ${If} $0 != 0
    !insertmacro refuse ${ERROR_FAILED} "Mappen $APPDATA\${NAME} kunde inte skyddas mot ändringar."
  ${EndIf}

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKLM "${OWN_KEY}" "Version" "${VERSION}"
  WriteRegStr HKLM "${OWN_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${OWN_KEY}" "Installer" "exe"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "${NAME}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
FunctionEnd

; Takes away what was laid out, file by file, and nothing else: neither what people have written nor what IT has decided.
Section "Uninstall"
  !insertmacro refuseWhenRunning "$INSTDIR"
  !insertmacro takeAway
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${UNINSTALL_KEY}"
  DeleteRegValue HKLM "${OWN_KEY}" "Version"
  DeleteRegValue HKLM "${OWN_KEY}" "InstallLocation"
  DeleteRegValue HKLM "${OWN_KEY}" "Installer"
  DeleteRegKey /ifempty HKLM "${OWN_KEY}"
SectionEnd
