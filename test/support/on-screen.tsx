// An office behind a screen under test: the window's missing parts, a founded office, and the provider every screen stands under.
import { cleanup, configure } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { SourceProvider, type Source } from '../../renderer/registers/source'
import { catalogue } from '../../shared/domain/catalogue'
import { freshOffice, type TestOffice } from './office'

// One second is little for a screen that draws itself beside seven other programs; what comes at once is not waited for.
configure({ asyncUtilTimeout: 15_000 })

/** A founded office, and a window that keeps nothing of the test before; end it with `leaveScreen`. */
export async function officeOnScreen(make: () => Promise<TestOffice> = freshOffice): Promise<TestOffice> {
  // happy-dom has no media queries; antd asks for them wherever it lays out.
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
  }))
  localStorage.clear()
  return make()
}

export async function leaveScreen(at: TestOffice): Promise<void> {
  cleanup()
  await at.close()
}

/** What a screen reads from, as the app gives it; another catalogue or the sample where a test says so. */
export function InOffice({
  at,
  children,
  ...over
}: Partial<Source> & { readonly at: TestOffice; readonly children: ReactNode }) {
  return <SourceProvider source={{ office: at.office, catalogue, ...over }}>{children}</SourceProvider>
}
