// A real SMB share for the bench area `latency`: opened as test/smb does, held until standard input closes. Prints {first, second}, the
// share as two PCs with caches of their own see it, or {skipped} with the reason why this machine can have none.
import { openShare } from '../../smb/share'
import { whyNoShare } from '../../smb/programs'

const skipped = await whyNoShare()
if (skipped !== undefined) {
  console.log(JSON.stringify({ skipped }))
} else {
  const share = await openShare()
  console.log(JSON.stringify({ first: share.path, second: await share.anotherPc() }))
  process.stdin.on('end', () => void share.close())
  process.stdin.resume()
}
