import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asidePath, beforeUpdatePath, databasePath, workPath } from './place'

test('the database and what lies beside it have the names they have had: another program of ours finds them', () => {
  expect([databasePath, workPath, asidePath, beforeUpdatePath].map((pathIn) => pathIn('huset'))).toEqual(
    ['fyrarum.db', 'fyrarum.db.arbete', 'fyrarum.db.fore-aterstallning', 'fyrarum.db.fore-uppdatering'].map((name) =>
      join('huset', name),
    ),
  )
})
