import { deeds, type Order } from './deeds'

/** A process that does one deed and may be ended in the middle of it; what is to be done stands in its last argument. */
const order = JSON.parse(process.argv.at(-1) ?? '{}') as Order
await (order.deed === 'job' ? deeds.job(order) : deeds.write(order))
process.exit(0)
