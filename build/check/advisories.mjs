const grave = new Set(['high', 'critical'])

/** The grave faults in what an audit answered, one line each; throws when it is no answer. */
export function graveIn(text) {
  const { advisories, error } = parsed(text)
  if (typeof advisories !== 'object' || advisories === null) throw new Error(error?.message ?? 'no answer')
  return Object.values(advisories)
    .filter(({ severity }) => grave.has(severity))
    .map(
      ({ module_name, severity, title, vulnerable_versions, url }) =>
        `${module_name} ${vulnerable_versions}: ${title} (${severity}) ${url}`,
    )
    .sort()
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('what was answered cannot be read')
  }
}
