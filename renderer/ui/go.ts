// Going to another page by its path, so that a feature needs to know no other feature's code, only its address.
import { useCallback } from 'react'
import { useRouter } from '@tanstack/react-router'

/** Answers a function that opens a path such as `/roster/01h…`. */
export function useGo(): (path: string) => void {
  const router = useRouter()
  return useCallback((path) => router.history.push(path), [router])
}
