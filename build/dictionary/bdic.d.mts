/** A Hunspell dictionary in the binary form that Chromium's spell checker reads. */
export function toBdic(dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Buffer
