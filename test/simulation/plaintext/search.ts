// tsx test/simulation/plaintext/search.ts SEED: lives one life on a share and says what of it can be read there. Exit code 1 where
// anything can, 0 where nothing can.
import { leaksIn, needlesOf } from './secrets'
import { liveOnShare } from './share-life'

const seed = Number(process.argv[2] ?? 14)
const life = await liveOnShare(seed)
const [leak] = leaksIn(life.written, needlesOf(life.secrets))
if (leak) {
  console.info(JSON.stringify({ tried: 1, seed, why: `I14: ${leak.secret} lies on the share (${leak.spelled})` }))
  process.exit(1)
}
