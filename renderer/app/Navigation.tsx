// Navigation, 184 px, folding to icons; thin group headings, one level (product.md, office-practice.md 30).
import { useState } from 'react'
import { Tooltip } from 'antd'
import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons'
import { useRouterState } from '@tanstack/react-router'
import { useGo } from '../ui/go'
import { areas, type Area } from './areas'
import { useIsOpen } from './session'

const foldedKey = 'navigation.folded'

export function Navigation() {
  const [folded, setFolded] = useState(() => localStorage.getItem(foldedKey) === '1')
  const fold = () => {
    localStorage.setItem(foldedKey, folded ? '0' : '1')
    setFolded(!folded)
  }
  return (
    <nav className={folded ? 'nav nav-folded' : 'nav'} aria-label="主导航">
      <div className="nav-groups">
        {groups().map(([group, members]) => (
          <section key={group} aria-label={group === '' ? undefined : group}>
            {group === '' ? null : <h2 className="nav-group">{folded ? '' : group}</h2>}
            {members.map((area) => (
              <NavigationEntry key={area.path} area={area} folded={folded} />
            ))}
          </section>
        ))}
      </div>
      <button
        className="nav-fold"
        onClick={fold}
        aria-label={folded ? '展开导航' : '收起导航'}
        title={folded ? '展开导航' : '收起导航'}
      >
        {folded ? <DoubleRightOutlined /> : <DoubleLeftOutlined />}
      </button>
    </nav>
  )
}

function NavigationEntry({ area, folded }: { readonly area: Area; readonly folded: boolean }) {
  const go = useGo()
  const isOpen = useIsOpen()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = path === area.path || path.startsWith(`${area.path}/`)
  const entry = (
    <button
      className={here ? 'nav-entry nav-here' : 'nav-entry'}
      aria-current={here ? 'page' : undefined}
      aria-label={area.label}
      onClick={() => go(area.path)}
    >
      <span className="nav-icon" aria-hidden>
        {area.icon}
      </span>
      {folded ? null : <span>{area.label}</span>}
      {folded || !isOpen ? null : area.badge}
    </button>
  )
  return folded ? (
    <Tooltip title={area.label} placement="right">
      {entry}
    </Tooltip>
  ) : (
    entry
  )
}

function groups(): readonly (readonly [string, readonly Area[]])[] {
  const names = [...new Set(areas.map((area) => area.group))]
  return names.map((name) => [name, areas.filter((area) => area.group === name)])
}
