const aPiece = 'A text that is split has a first piece and a last; the question is there for the compiler.'
const aCount = 'A question for a number has an answer, whatever there is; the question is there for the compiler.'
const aMemo = 'What is kept for a session is found by any name that nothing else is kept by.'
const unlogged = 'That question opens nothing, so that nothing is logged by its name.'
const openedAgain = 'A session’s key that was not remembered is opened again.'
const oneMore = 'The question that is asked once more finds nothing more.'

/** Why changes in the files of this pack cannot be noticed. */
export default {
  'audit/anchor.rules': [
    {
      words: 'goneAt !== undefined',
      becomes: 'true',
      why: 'From a day that is not there nothing is counted: no number is within a fortnight.',
    },
  ],
  'audit/anchor-file': [
    {
      words: 'size - from',
      becomes: 'size + from',
      why: 'Room that is too large is filled no further than the file goes.',
    },
    {
      words: "error instanceof Error && 'code' in error",
      why: 'What the system throws has a code.',
    },
  ],
  'audit/anchor.store': [
    {
      words: 'signer !== undefined',
      becomes: 'true',
      why: 'Every user has keys in use, and so some for every entry; the question is there for the compiler.',
    },
    { words: "'audit.anchor'", on: /context\.memo\(/, why: aMemo },
  ],
  'audit/anchor': [
    { words: "'audit.anchor'", on: /session\.read\(/, why: unlogged },
    {
      words: "''",
      on: /readAnchor\(text/,
      why: 'What ends without a line break is no line yet.',
    },
    {
      words: 'at !== undefined',
      becomes: 'true',
      on: /denied\.every/,
      why: 'No line is earlier than a moment that is not there; the question is there for the compiler.',
    },
  ],
  'audit/waiting.store': [
    {
      words: '!isSet',
      becomes: 'false',
      why: 'Where IT has named no folder nothing is compared, and nothing is late or gone: there is nothing to tell without the question too.',
    },
  ],
  'audit/audit.store': [{ words: 'mine?.count', becomes: 'mine.count', why: aCount }],
  'audit/log.store': [
    { words: "''", on: /lock\.split\('#'\)|typed\.split\(' '\)/, why: aPiece },
    { words: 'inPeriod?.last', becomes: 'inPeriod.last', why: aCount },
    {
      words: '!inPeriod?.last',
      becomes: 'false',
      why: 'In a period without entries nothing is found: not asking only saves the question.',
    },
    { words: '!last || slice.length < 500', becomes: '!last && slice.length < 500', why: oneMore },
    { words: 'slice.length < 500', becomes: 'false', why: oneMore },
    { words: 'known !== undefined', becomes: 'false', why: openedAgain },
    { words: 'sessions.set(session, key)', why: openedAgain },
    { words: '!key', becomes: 'false', why: 'With no key nothing is opened, which ends the same way.' },
    { words: 'known.set(scope, name)', why: 'A name that was not remembered is looked up again.' },
    {
      words: /^'(person|case|akt)'$/,
      on: /found\.add\(referenceOf\(scopeOf\(/,
      why: 'A reference is taken from the end of a scope, whatever kind it is of.',
    },
  ],
  'audit/verdict.store': [{ words: "'audit.verdict'", why: aMemo }],
  'audit/chain-export.store': [{ words: 'one < other', becomes: 'one <= other', why: 'No user stands there twice.' }],
  'audit/audit.handlers': [{ words: /^'audit\.(verify|stopVerify)'$/, on: /session(\(\))?\.read\(/, why: unlogged }],
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
}
