/** Why changes in the files of this pack cannot be noticed. */
export default {
  'database/safe-file': [
    { on: /^  try \{$/, why: 'What is on the disk when the power goes is seen by the faults alone (F03).' },
    { on: /const code =/, why: 'What the system throws has a code.' },
  ],
  'database/explain': [
    {
      words: "''",
      on: /const code =/,
      why: 'Without a code no meaning fits, and none fits a code that nothing gives.',
    },
  ],
  'database/still': [{ words: '{ isWanted: false }', becomes: '{}', why: 'What nobody has said is taken for no.' }],
  'database/reserve': [
    {
      words: /^(\{ force: true \}|true)$/,
      on: /^ {6}rmSync\(file/,
      why: 'That the room is there has been seen just before.',
    },
    { words: 'done < bytes', becomes: 'done <= bytes', why: 'One write more would be of no bytes.' },
  ],
  'database/torn': [
    {
      words: '[]',
      on: /nameForm\.exec/,
      why: 'Only names of that form are asked about; the question is there for the compiler.',
    },
    {
      words: 'readdirSync(folder) …',
      becomes: /^readdirSync\(folder\)\s*\.filter\(/,
      why: 'The runtime gives the names of a folder in order already, though it promises none.',
    },
  ],
  'database/migrate-copy': [{ words: "'existing'", on: /return openDatabase/, why: 'Only a new one is another case.' }],
  'database/journal': [
    { words: 'frames < 1', becomes: 'false', why: 'Where there is no frame none is counted, whatever the head says.' },
  ],
  'database/migrate': [
    {
      words: '!lacksSteps(applied)',
      becomes: 'false',
      on: /return$/,
      why: 'Where no step is lacking none is found to take; the look spares the search.',
    },
    { words: "''", on: /known\.at\(-1\)/, why: 'There is a last step; the question is there for the compiler.' },
  ],
  'database/pages': [
    { words: 'false', on: /setAutoPadding/, why: 'Of two blocks the first is given either way.' },
    {
      words: 'saltBytes + 32',
      becomes: 'saltBytes - 32',
      why: 'The number stands in the first block, however many are deciphered after it.',
    },
    {
      words: 'done === lockPage',
      becomes: 'false',
      why: 'A file of more than a gigabyte has a test of its own (`pages-gigabyte`), too slow to be asked here.',
    },
    {
      words: '(no - 1) * pageBytes',
      becomes: '(no - 1) / pageBytes',
      why: 'No page but the first is read by itself.',
    },
    {
      on: /\} finally \{$/,
      mutator: 'BlockStatement',
      why: 'The block only overwrites a key that has been used; the blocks that close the file are noticed.',
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
  'database/engine': [
    {
      words: /^(''|\[\])$/,
      on: /cipher = ''|\?\? \[\]/,
      why: 'The engine always answers; the question is there for the compiler.',
    },
    { words: "':memory:'", why: 'A database without a name is given up when it is closed, too.' },
    { words: '/^.* /', becomes: '/.* /', why: 'What is as long as it can be begins where the text does.' },
    {
      words: /^(\{ …|memory\.close\(\))$/,
      on: /finally|memory\.close/,
      why: 'What lies in memory alone holds no handle, and is given up when nobody has it.',
    },
  ],
  'database/network-drive': [
    { words: "''", why: 'A place that is not named is on no drive.' },
    { words: 'at !== undefined', becomes: 'true', why: 'A row without a place is a row of no folder.' },
    { words: "'/'", on: /at === '\/' \?/, why: 'Every folder lies under the root.' },
  ],
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
      why: 'That the file is there has been seen just before, and how long another is waited for is not measured.',
    },
    {
      words: /^(\{ …|connection\.close\(\))$/,
      on: /catch \(error\)|^ {4}connection\.close\(\)$/,
      why: 'Neither settings nor key are tried on the file yet: nothing fails here that a test could bring about.',
    },
    { on: /'existing'\)/, words: "'existing'", why: 'Only a new one is another case.' },
  ],
}
