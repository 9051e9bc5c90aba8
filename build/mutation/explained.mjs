/** Why a change cannot be noticed by the tests that were asked, whatever file it stands in. */
const everywhere = [
  {
    words: /\.fill\(0\)$/,
    why: 'Keys and texts are overwritten when they have been used, as one caution more. No caller can see it, and no test asks.',
  },
  {
    words: "'utf8'",
    why: 'The runtime takes UTF-8 where no encoding is named: the same bytes either way.',
  },
  {
    on: /\} catch \{$/,
    mutator: 'BlockStatement',
    why: 'A `catch` that only gives nothing gives nothing when it is empty, too.',
  },
  {
    words: /^(fsyncSync|syncFolder|syncFile)\(/,
    why: 'What is on the disk when the power goes is seen by the faults alone (F03).',
  },
]

const aHouse = 'There is a row for the house in every database that opens; the question is there for the compiler.'
const overwritten = 'The block only overwrites a key that has been used; see above.'

/** Why changes in one file cannot. */
const inFile = {
  'database/open': [
    { words: "'latin1'", why: 'Digits and quotes are the same bytes in UTF-8.' },
    { words: `"'"`, on: /text\.length - 1/, why: 'The engine takes the key without its last sign too.' },
    { on: /firstBytes|^\s*try \{|readSync/, why: 'The engine refuses a plain file too; the look spares it the trial.' },
    {
      on: /assertSettings|journal is|journal !== 'delete'/,
      why: 'What is set holds in this engine. The look is for one in which it would not.',
    },
    {
      on: /fileMustExist/,
      why: 'That the file is there has been seen just before, and nobody else has it open in a test.',
    },
    { on: /'existing'\)/, words: "'existing'", why: 'Only a new one is another case.' },
  ],
  'database/network-drive': [
    { words: "''", why: 'A place that is not named is on no drive.' },
    { words: 'at !== undefined', becomes: 'true', why: 'A row without a place is a row of no folder.' },
    { words: "'/'", on: /at === '\/' \?/, why: 'Every folder lies under the root.' },
  ],
  'database/safe-file': [
    { on: /^  try \{$/, why: 'What is on the disk when the power goes is seen by the faults alone (F03).' },
    { on: /const code =/, why: 'What the system throws has a code.' },
  ],
  'disclosure/disclosure.rules': [
    { words: "unit.source !== ''", becomes: 'true', why: 'An empty source names nobody.' },
    {
      words: "''",
      on: /unit\.source !== ''/,
      why: 'An empty source names nobody, and none is the text of the change.',
    },
  ],
  'disclosure/units.rules': [
    { words: "''", on: /text: ''/, why: 'Every piece is given its own text.' },
    { words: '[]', on: /form\?\.fields/, why: 'A field without a name has no line.' },
  ],
  'audit/sample.rules': [
    {
      words: '[]',
      on: /\? \(\['/,
      why: 'A reason of no known name is asked for nowhere.',
    },
    {
      words: /^\/\^/,
      mutator: 'Regex',
      why: 'No question and no door is named so that its beginning or end could be taken for another’s.',
    },
  ],
  'audit/anchor.rules': [
    {
      words: 'goneAt !== undefined',
      becomes: 'true',
      why: 'From a day that is not there nothing is counted: no number is within a fortnight.',
    },
  ],
  'vault/primitives': [
    {
      on: /verifiers\.|if \(!key\)/,
      why: 'Public keys that have been read are remembered to save time: read again they are the same.',
    },
    {
      words: 'parts.length === 1 && only',
      becomes: 'false',
      why: 'One part is hashed without being copied first: the same bytes.',
    },
    {
      words: '{ authTagLength: tagBytes }',
      why: 'A second lock on the length of the tag: what is too short is refused without it too, for its bytes do not fit.',
    },
    {
      words: 'bytes.length < 16',
      why: 'Sixteen bytes are a commitment and nothing under it: they are refused a step later.',
    },
  ],
  'vault/recovery': [
    {
      words: /^bits (>= 5|> 0|>= 8)$/,
      why: 'A share is 42 bytes, which is not a whole number of signs: there is always a remainder, and a sign that is put out one round later is the same sign.',
    },
  ],
  'vault/passphrase': [
    { words: "'kalibrering'", why: 'Whatever passphrase is measured with takes as long.' },
    {
      words: '() => performance.now()',
      why: 'The computer’s own clock, in the place of the one the test gives: what it shows is another on every machine.',
    },
  ],
  'vault/key-file': [
    {
      words: /^value === null/,
      becomes: 'false',
      why: 'Nothing in the file may be `null`; the question is there for the compiler.',
    },
    {
      words: 'a < b',
      becomes: 'a <= b',
      why: 'No object has a field twice.',
    },
  ],
  'database/log': [{ words: "'0'", on: /padStart\(13/, why: 'A moment has had thirteen digits since 2001.' }],
  'database/handle': [
    {
      words: /^(statements\.set|prepared\.set|!statement$)/,
      why: 'A statement that was not kept is prepared again.',
    },
    { words: '\'""\'', why: 'No column of ours has a quotation mark in its name.' },
    {
      words: "'|'",
      on: /statementOf\(/,
      why: 'No two sets of our columns have names that run together alike.',
    },
  ],
  'vault/change-key-file': [
    {
      words: 'slot.userId === userId',
      becomes: 'true',
      why: 'Asked only of slots that are known to be the user’s.',
    },
  ],
  'vault/sheets': [
    { words: /^(house\?\.id|'')$/, on: /house\?\.id/, why: aHouse },
    {
      words: 'old',
      becomes: 'true',
      why: 'Where there are no earlier sheets at hand nothing is opened with them.',
    },
  ],
  'vault/nod': [{ words: /selectFrom\('house'\)/, mutator: 'OptionalChaining', why: aHouse }],
  'vault/tidy': [
    { words: /selectFrom\('house'\)/, mutator: 'OptionalChaining', why: aHouse },
    { words: 'inUse?.toString', why: aHouse },
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
  'vault/slots': [
    {
      words: '[]',
      on: /slot\.newer/,
      why: 'A link that is no link ends the way, as none does.',
    },
    { on: /\} finally \{$/, mutator: 'BlockStatement', why: overwritten },
  ],
}

/** Why a surviving change could not be noticed, in a sentence; nothing when that is not known, and a test may be missing. */
export function explanationOf(file, { words, code, mutatorName, replacement }) {
  const isLike = (pattern, text) =>
    pattern === undefined || (typeof pattern === 'string' ? pattern === text : pattern.test(text))
  const fits = (one) =>
    isLike(one.words, words) &&
    isLike(one.on, code) &&
    isLike(one.mutator, mutatorName) &&
    isLike(one.becomes, replacement)
  return [...(inFile[file] ?? []), ...everywhere].find(fits)?.why
}
