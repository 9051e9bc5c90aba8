import type { Plugin } from 'vite'

/** Lays locked.html beside index.html: the same page with the lock screen already drawn, by the same source. */
export function lockedPage(): Plugin
