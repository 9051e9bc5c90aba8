// The rules of build/dependency-rules.cjs, asked of a tree: node build/run.mjs build/check/structure.mjs [FOLDER]
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import readTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { projectFolder } from '../electron.mjs'
import { isStarted } from '../setup/step.mjs'

const { options, ...ruleSet } = createRequire(import.meta.url)('../dependency-rules.cjs')

/** How many modules a tree has, and which of its dependencies break which rule. A tree in which nothing is seen breaks one too. */
export async function cruiseStructure(root = projectFolder) {
  const { tsConfig, ...rest } = options
  const cruiseOptions = { ...rest, tsConfig, baseDir: root, validate: true, ruleSet: { ...ruleSet, options } }
  const parsed = readTypeScriptConfig(join(root, tsConfig.fileName))
  const { output } = await cruise(['src'], cruiseOptions, {}, { tsConfig: parsed })
  const { totalCruised, totalDependenciesCruised, violations } = output.summary
  const problems = violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  if (!totalCruised || !totalDependenciesCruised)
    problems.push({ rule: 'something-was-cruised', from: root, to: 'nothing' })
  return { modules: totalCruised, problems }
}

if (isStarted(import.meta.url)) process.stdout.write(JSON.stringify(await cruiseStructure(process.argv[2])))
