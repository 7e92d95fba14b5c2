// Puts the tokens of the present look around everything: antd, CSS variables, Chinese locale.
import { useLayoutEffect, useMemo, type ReactNode } from 'react'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { antdTheme } from './antdTheme'
import { lookOf, useAppearance } from './appearance'
import { paint } from './cssVariables'
import type { Look } from './tokens'

dayjs.locale('zh-cn')

export function Themed({ children }: { readonly children: ReactNode }) {
  const look = useLook()
  useLayoutEffect(() => paint(look, document.documentElement), [look])
  return (
    <ConfigProvider locale={zhCN} theme={antdTheme(look)} button={{ autoInsertSpace: false }} componentSize="middle">
      <AntApp component={false}>{children}</AntApp>
    </ConfigProvider>
  )
}

/** The present look; changes when the person or the system changes it. */
export function useLook(): Look {
  const { theme, fontSize, compact, systemDark, still } = useAppearance()
  return useMemo(
    () => lookOf({ theme, fontSize, compact, systemDark, still }),
    [theme, fontSize, compact, systemDark, still],
  )
}
