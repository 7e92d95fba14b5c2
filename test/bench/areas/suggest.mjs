// What 建议名单 costs and gains. Pure code and the engine on the machine's Node: no window is needed.
import { runPart } from './sharing.mjs'

export async function suggest({ repo }) {
  return runPart(repo, '../suggest/measure.ts')
}
