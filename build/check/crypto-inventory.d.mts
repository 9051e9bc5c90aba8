/** Every kind of cryptography in a file, by name; what has no name is given as it stands. */
export function cryptoIn(text: string): string[]
/** Every place of cryptography in what ships and in what verifies the log without it. */
export function cryptoInventory(root: string): string[]
/** The same as docs/crypto.md lists it. */
export function listedCrypto(text: string): string[]
