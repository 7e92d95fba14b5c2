// Routes from the areas. Hash history: the window has one document under app:// and paths must survive a reload.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  useParams,
} from '@tanstack/react-router'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { areas, opening, type Area, type Page } from './areas'
import { NotFound } from './NotFound'
import { useIsOpen } from './session'
import { Shell } from './Shell'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound })

// The roster, not the first entry: people telephone, and who they are is asked first (build/decisions/0116-workbench.md).
const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: () => <Navigate to={opening.path} replace />,
})

function routeOf(area: Area, page: Page) {
  const Screen = () => {
    const params: Readonly<Record<string, string>> = useParams({ strict: false })
    const isOpen = useIsOpen()
    // Screens ask for data at their first drawing. The one a start shows is built while the office is opening; all others wait.
    if (!isOpen && !page.early) return null
    return (
      <ErrorBoundary key={page.path} name={area.label}>
        {page.render(params)}
      </ErrorBoundary>
    )
  }
  return createRoute({ getParentRoute: () => rootRoute, path: page.path, component: Screen })
}

const routeTree = rootRoute.addChildren([
  homeRoute,
  ...areas.flatMap((area) => area.pages.map((page) => routeOf(area, page))),
])

export const router = createRouter({ routeTree, history: createHashHistory(), defaultPreload: false })
