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
import { areas, type Area, type Page } from './areas'
import { NotFound } from './NotFound'
import { useIsOpen } from './session'
import { Shell } from './Shell'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: () => <Navigate to={areas[0]?.path ?? '/'} replace />,
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
