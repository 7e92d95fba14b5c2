// Actions the palette offers, in the words of the buttons that do the same.
import { chooseAppearance, lookOf, useAppearance } from '../ui/appearance'
import { house } from '../ui/house'
import { leaveSample, openSample, stepBack, useSession } from './session'

export interface PaletteAction {
  readonly label: string
  /** Other words people type for it. */
  readonly also?: string
  readonly keys?: string
  readonly run: (go: (path: string) => void) => void
}

export const actions: readonly PaletteAction[] = [
  {
    label: '来电来访登记',
    also: 'ldlfdj laidian laifang 电话 信访',
    keys: 'Ctrl Shift L',
    run: (go) => go('/inquiries/register'),
  },
  { label: '导入名册', also: 'excel dr daoru', run: (go) => go('/roster/import') },
  { label: '回收站', also: '删除 恢复 hsz', run: (go) => go('/roster/bin') },
  { label: '立即同步', also: '共享 tongbu ljtb', run: () => void house()?.call('sync:now', undefined) },
  { label: '撤销', also: 'undo cx', keys: 'Ctrl Z', run: () => void stepBack('undo') },
  { label: '重做', also: 'redo cz', keys: 'Ctrl Y', run: () => void stepBack('redo') },
  {
    label: '切换深色、浅色',
    also: '主题 dark',
    run: () => void chooseAppearance({ theme: lookOf(useAppearance.getState()).mode === 'dark' ? 'light' : 'dark' }),
  },
  {
    label: '切换紧凑行高',
    also: '行高',
    run: () => void chooseAppearance({ compact: !useAppearance.getState().compact }),
  },
  {
    label: '看示例或退出示例',
    also: 'sl shili',
    run: () => void (useSession.getState().which === 'sample' ? leaveSample() : openSample()),
  },
]
