import { fileURLToPath } from 'node:url'

const entitlements = fileURLToPath(new URL('entitlements.plist', import.meta.url))

/**
 * What electron-builder is told for macOS: the hardened runtime with one entitlement, and for a release Apple's notarization.
 * The identity and Apple's keys come from the environment (CSC_LINK, CSC_KEY_PASSWORD, APPLE_API_KEY, APPLE_API_KEY_ID, APPLE_API_ISSUER).
 */
export const macOptions = ({ isRelease, icon }) => ({
  target: 'dir',
  category: 'public.app-category.productivity',
  hardenedRuntime: true,
  gatekeeperAssess: false,
  entitlements,
  entitlementsInherit: entitlements,
  notarize: isRelease,
  forceCodeSigning: isRelease,
  // Without an identity an unsigned program is made, for trials; a release is refused.
  ...(isRelease ? {} : { identity: null }),
  icon,
})
