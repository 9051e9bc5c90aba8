/** What a child's needs put on the time line. */
export const needEventKinds = ['behov-forsta-besok', 'behov-uppfyllt'] as const
