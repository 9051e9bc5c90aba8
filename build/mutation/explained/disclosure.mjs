/** Why changes in the files of this pack cannot be noticed. */
export default {
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
}
