/** Why changes in the files of this pack cannot be noticed. */
export default {
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
}
