const whoIsNobody = 'Whoever is put in nobody’s place has no name, and nobody is known by it.'

/** Why changes in the files of this pack cannot be noticed. */
export default {
  'disclosure/disclosure.rules': [
    { words: "unit.source !== ''", becomes: 'true', why: 'An empty source names nobody.' },
    {
      words: "''",
      on: /unit\.source !== ''/,
      why: 'An empty source names nobody, and none is the text of the change.',
    },
    { words: '[]', on: /const known = \[round\.child, asker\]/, why: whoIsNobody },
  ],
  'disclosure/disclosure.store': [
    {
      words: 'row.approved_at !== null',
      becomes: 'true',
      why: 'An approval without its day is not what was signed; the question is there for the compiler.',
    },
  ],
  'disclosure/waiting.store': [
    { words: '[]', on: /findAkt\(context, akt_id\) \?\? \[\]/, why: 'What is no akt has no disclosures.' },
  ],
  'disclosure/sheet.rules': [
    {
      words: "'lamnas-inte-ut'",
      becomes: '""',
      on: /order\.releases\.get\(key\) \?\?/,
      why: 'What is neither given nor masked is kept back, by whatever word.',
    },
  ],
  'disclosure/traces.rules': [
    {
      words: 'foldName(text) …',
      becomes: /^foldName\(text\)\.replace\(/,
      why: 'No word that is looked for begins or ends with a mark, and one space more at a text’s ends hides none.',
    },
    { words: "''", on: /findLeaks\(\[\{ id: ''/, why: 'What is found is asked for its kind and words, never its id.' },
    { words: '[]', on: /namesMember\(text, \[member\], \[\]\)/, why: whoIsNobody },
  ],
  'disclosure/round.store': [
    {
      words: "asker.kind === 'person'",
      becomes: 'true',
      on: /familyAskers\(context, akt\)\.find/,
      why: 'Who asks without being a person of the family has no id, and nobody in the family is without one.',
    },
    {
      words: /^(asker\.kind === 'person'|'person'|'annan')$/,
      becomes: /^(false|"")$/,
      on: /const standing: Standing = chosen\?\.standing/,
      why: 'A person who is not of the family has been refused by then; the question is there for the compiler.',
    },
  ],
  'disclosure/reading.store': [
    {
      words: 'row.signed_at !== null',
      becomes: 'true',
      why: 'What has no day of signing is before none; the question is there for the compiler.',
    },
  ],
  'disclosure/disclosure.handlers': [
    { words: '[]', on: /^ {6}verdicts: \[\],$/, why: 'A verdict that lies under no compartment is recorded in none.' },
  ],
  'disclosure/units.rules': [
    { words: "''", on: /text: ''/, why: 'Every piece is given its own text.' },
    { words: '[]', on: /form\?\.fields/, why: 'A field without a name has no line.' },
  ],
}
