// Running a command from a screen: one call, and a refusal is said in Chinese where the person is looking.
import { useCallback } from 'react'
import { App } from 'antd'
import type { Outcome } from '../data/office'
import { useOffice } from './source'

/** Answers a function that runs a command. A refusal is said for 6 s and answered, so that a form can stay open with what was typed. */
export function useRun(): (command: string, input: unknown) => Promise<Outcome> {
  const office = useOffice()
  const { message } = App.useApp()
  return useCallback(
    async (command, input) => {
      const outcome = await office.run(command, input)
      if (!outcome.ok) void message.error(outcome.failure.message, 6)
      return outcome
    },
    [office, message],
  )
}
