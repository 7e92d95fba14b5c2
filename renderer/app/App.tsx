// The app as one tree: looks, data, error boundary, router.
import { useMemo } from 'react'
import { RouterProvider } from '@tanstack/react-router'
import { office } from '../data/client'
import { SourceProvider } from '../registers/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Themed } from '../ui/Themed'
import { Gate } from './Gate'
import { router } from './router'
import { useSession } from './session'

const door = office()

export function App() {
  const which = useSession((session) => session.which)
  const catalogue = useSession((session) => session.catalogue)
  const source = useMemo(() => ({ office: door, catalogue, which }), [catalogue, which])
  return (
    <Themed>
      <ErrorBoundary name="劳模之家">
        <SourceProvider source={source}>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
        </SourceProvider>
      </ErrorBoundary>
    </Themed>
  )
}
