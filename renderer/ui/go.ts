// Going to another page by its path, so that a feature needs to know no other feature's code, only its address.
import { useCallback } from 'react'
import { useRouter } from '@tanstack/react-router'

/** Answers a function that opens a path such as `/roster/01h…`; `instead` of this page, which going back then passes over. */
export function useGo(): (path: string, instead?: 'instead') => void {
  const router = useRouter()
  return useCallback((path, instead) => (instead ? router.history.replace(path) : router.history.push(path)), [router])
}
