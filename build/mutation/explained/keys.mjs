const aHouse = 'There is a row for the house in every database that opens; the question is there for the compiler.'
const overwritten = 'The block only overwrites a key that has been used; see above.'

/** Why changes in the files of this pack cannot be noticed. */
export default {
  'vault/slots': [
    {
      words: '[]',
      on: /slot\.newer/,
      why: 'A link that is no link ends the way, as none does.',
    },
    { on: /\} finally \{$/, mutator: 'BlockStatement', why: overwritten },
  ],
  'vault/change-key-file': [
    {
      words: 'slot.userId === userId',
      becomes: 'true',
      why: 'Asked only of slots that are known to be the user’s.',
    },
  ],
  'vault/grants': [
    {
      words: "'kept'",
      why: 'Only the word for borrowed is asked for; whatever else stands there is kept.',
    },
    {
      on: /const isReader|isReader \?/,
      why: 'Whoever makes a version without being a reader has borrowed the one before, and lays both back; what is laid back too early is found again.',
    },
  ],
  'vault/ring': [
    {
      words: 'verifiers.set(grant.granted_by, known)',
      why: 'A key that was not remembered is read again.',
    },
    {
      words: 'key.version === 1',
      becomes: 'false',
      why: 'Under a lock’s first version nothing is found: not asking only saves the question.',
    },
    {
      words: 'newest.id === mark?.grant_id',
      becomes: 'false',
      why: 'What has been gone through once is gone through again, and nothing is found to copy.',
    },
  ],
  'vault/nod': [{ words: /selectFrom\('house'\)/, mutator: 'OptionalChaining', why: aHouse }],
  'vault/sheets': [
    { words: /^(house\?\.id|'')$/, on: /house\?\.id/, why: aHouse },
    {
      words: 'old',
      becomes: 'true',
      why: 'Where there are no earlier sheets at hand nothing is opened with them.',
    },
  ],
  'vault/tidy': [
    { words: /selectFrom\('house'\)/, mutator: 'OptionalChaining', why: aHouse },
    { words: 'inUse?.toString', why: aHouse },
  ],
}
