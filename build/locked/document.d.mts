/** The page with the lock screen in it, painted without waiting for its script. Stops at a page without a place for it. */
export function lockedDocument(html: string, page: { readonly title: string; readonly markup: string }): string

/** The style sheets a page waits for, by file name. */
export function sheetsOf(html: string): string[]

/** Classes in the markup that none of the styles knows: they were named by another build than the styles were. */
export function unstyled(markup: string, css: string): string[]
