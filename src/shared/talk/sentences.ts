const segmenter = new Intl.Segmenter('sv', { granularity: 'sentence' })

/** Where a full stop ends a shortened word and not a sentence. */
const shortened =
  /(?:^|[\s(])(?:bl\.\s?a|t\.\s?ex|d\.\s?v\.\s?s|f\.\s?d|m\.\s?m|o\.\s?s\.\s?v|s\.\s?k|dvs|osv|ca|kl|nr|resp|tel|ev|ang|avd|dr)\.$/i

/** The sentences of a text, in order; a new line always begins a new one. */
export const sentencesOf = (text: string): string[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const sentences: string[] = []
    for (const { segment } of segmenter.segment(line)) {
      const last = sentences.at(-1)
      if (last !== undefined && shortened.test(last.trimEnd())) sentences[sentences.length - 1] = last + segment
      else sentences.push(segment)
    }
    return sentences.map((one) => one.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one))
  })
