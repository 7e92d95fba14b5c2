// The app as one tree: looks, error boundary, router.
import { RouterProvider } from '@tanstack/react-router'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Themed } from '../ui/Themed'
import { router } from './router'

export function App() {
  return (
    <Themed>
      <ErrorBoundary name="劳模之家">
        <RouterProvider router={router} />
      </ErrorBoundary>
    </Themed>
  )
}
