/** Why changes in the files of this pack cannot be noticed. */
export default {
  'audit/anchor.rules': [
    {
      words: 'goneAt !== undefined',
      becomes: 'true',
      why: 'From a day that is not there nothing is counted: no number is within a fortnight.',
    },
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
}
