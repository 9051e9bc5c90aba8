export { FollowUpFrame } from './FollowUpFrame'
