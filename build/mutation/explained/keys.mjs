const aHouse = 'There is a row for the house in every database that opens; the question is there for the compiler.'
const overwritten = 'The block only overwrites a key that has been used; see above.'
const closed = 'What is closed already is closed once more without harm.'
const current = 'Only the word for the next key is asked for; whatever else stands there is the current one.'
const existing = 'Only a new one is another case.'

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
  'vault/verified': [
    {
      words: "'.'",
      on: /\.join\('\.'\)/,
      why: 'The digests are of one length each: run together they are told apart as well.',
    },
  ],
  'vault/exchange': [
    {
      words: '[]',
      on: /newer = \[\]/,
      why: 'A slot with one link is left with none, as a slot without is.',
    },
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
    { on: /\} finally \{$/, mutator: 'BlockStatement', why: overwritten },
  ],
  'vault/tidy': [
    { words: /selectFrom\('house'\)/, mutator: 'OptionalChaining', why: aHouse },
    { words: 'inUse?.toString', why: aHouse },
  ],
  'vault/unlock': [
    { words: "'current'", why: current },
    {
      words: 'content.slots[0]?.cost',
      why: 'A key file that can be read has a slot: that of whoever signed it.',
    },
    {
      words: /^(!changed|\{ code: 'internal' \}|'internal')$/,
      on: /if \(!changed\) throw/,
      becomes: /^(false|\{\}|"")$/,
      why: 'The passphrase has just opened the slot, and changes it then; the question is there for the compiler.',
    },
    { words: 'connection.open', becomes: 'true', why: closed },
    { on: /\} finally \{$/, mutator: 'BlockStatement', why: overwritten },
  ],
  'vault/device-here': [
    {
      words: '[]',
      on: /bindingState\(/,
      why: 'That there are no slots, and that none is bound, is told alike.',
    },
  ],
  'vault/found': [
    {
      words: "''",
      on: /namndIds\[index\] \?\?/,
      why: 'Every nämnd has been given an id; the question is there for the compiler.',
    },
    { words: 'connection.open', becomes: 'true', why: closed },
    { on: /\} finally \{$/, mutator: 'BlockStatement', why: overwritten },
    {
      words: 'order.user.namndIndex === null',
      becomes: 'false',
      why: 'There is no nämnd at no place: who has none is of none all the same.',
    },
  ],
  'vault/rekey': [
    { words: "'existing'", why: existing },
    { words: "'current'", why: current },
    {
      words: 'door.session() === session',
      becomes: 'true',
      why: 'Another session is entered when all is done: there is nothing left to take back.',
    },
    { on: /\} finally \{$/, mutator: 'BlockStatement', why: overwritten },
  ],
  'vault/renewal': [
    { words: "'current'", why: current },
    {
      words: 'context.keys.borrow(houseLock, owner)',
      why: 'Everybody who works here holds the house’s own lock, and it is borrowed with the others.',
    },
    { words: 'connection.open', becomes: 'true', why: closed },
    { on: /\} finally \{$/, mutator: 'BlockStatement', why: overwritten },
    { on: /secret\.fill\(0\)$/, mutator: 'ArrayDeclaration', why: overwritten },
  ],
  'vault/open-house': [
    { words: 'connection.open', becomes: 'true', why: closed },
    { words: "'existing'", why: existing },
    {
      on: /code !== 'corrupt'\) break/,
      becomes: 'false',
      why: 'What is wrong with the file is so whichever key is tried, and is told as the first found it: breaking off spares the trials.',
    },
    {
      on: /code !== 'corrupt'\) break/,
      mutator: 'LogicalOperator',
      why: 'The trials that are spared, as above; and what has no name of ours ends the opening in other words.',
    },
    {
      words: '{ cause: failure }',
      why: 'What lay behind a failure is kept for whoever looks into it; nothing asks for it.',
    },
  ],
}
