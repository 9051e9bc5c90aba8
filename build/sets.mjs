// Makes a large house through the program's own core: npm run set -- --set demo|year|three|decade [--scale SHARE] --out DIR
import { bundleSpeed } from './speed/bundle.mjs'

await bundleSpeed('sets')
if (!process.env.FYRARUM_BUNDLE_ONLY) await import('../out/speed/sets.mjs')
