/** Why changes in the files of this pack cannot be noticed. */
export default {
  'database/safe-file': [
    { on: /^  try \{$/, why: 'What is on the disk when the power goes is seen by the faults alone (F03).' },
    { on: /const code =/, why: 'What the system throws has a code.' },
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
      why: 'That the file is there has been seen just before, and nobody else has it open in a test.',
    },
    { on: /'existing'\)/, words: "'existing'", why: 'Only a new one is another case.' },
  ],
}
