// How the form of a campaign is saved: by its own command, which numbers it and asks why for cash.
import { useCallback } from 'react'
import { useOffice } from '../../registers/source'
import type { Deliver } from '../../registers/useRecordForm'

export function useCampaignSave(): Deliver {
  const office = useOffice()
  return useCallback(
    ({ id, values, seen }) => office.run('campaign.save', id === undefined ? { values } : { row: id, values, seen }),
    [office],
  )
}
