import { join } from 'node:path'

/** Where the database lies. */
export const databasePath = (folder: string): string => join(folder, 'fyrarum.db')
/** Where a copy is made ready to take its place; what lies here when nobody is at work is left over and taken away. */
export const workPath = (folder: string): string => join(folder, 'fyrarum.db.arbete')
/** Where the database that a restored one took the place of is kept; the next verified copy takes it away. */
export const asidePath = (folder: string): string => join(folder, 'fyrarum.db.fore-aterstallning')
/** Where the database as it was before a newer program is kept, when no copy could be taken first; so with it. */
export const beforeUpdatePath = (folder: string): string => join(folder, 'fyrarum.db.fore-uppdatering')
