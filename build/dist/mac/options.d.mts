/** What electron-builder is told for macOS. */
export function macOptions(wish: { readonly isRelease: boolean; readonly icon?: string }): {
  readonly hardenedRuntime: boolean
  readonly notarize: boolean
  readonly forceCodeSigning: boolean
  readonly entitlements: string
  readonly identity?: null
}
