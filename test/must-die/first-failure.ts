// Runs before the tests of each file: once one has failed, the others of that file are left out.
import { afterEach, beforeEach } from 'vitest'

let failed = false

beforeEach(({ skip }) => skip(failed, 'the copy has died already'))

afterEach(({ task }) => {
  failed ||= task.result?.state === 'fail'
})
