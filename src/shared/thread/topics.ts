/** What a child's own words can be about: few enough to be looked through before the child is asked again. */
export const threadTopics = ['handelsen', 'hemma', 'moten', 'skola', 'kropp', 'framtid', 'stod', 'annat'] as const
