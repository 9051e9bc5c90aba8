/** What Windows said of a file's signature, in one sentence; nothing when it is right. */
export function judgeWindows(
  said: { readonly status: string; readonly certificate: string; readonly hasTimestamp: boolean },
  leaf: string,
): string | undefined
