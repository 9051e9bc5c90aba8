export { AddTask } from './AddTask'
export { OwnerField } from './OwnerField'
export { TaskRow } from './TaskRow'
