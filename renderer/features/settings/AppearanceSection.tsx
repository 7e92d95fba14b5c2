// 外观: theme, type size and row height of this PC; nothing here is shared with other PCs.
import { Segmented, Switch } from 'antd'
import { chooseAppearance, useAppearance, type Appearance } from '../../ui/appearance'
import { fontSizes } from '../../ui/tokens'

const sizeWords = ['标准', '大', '特大']

export function AppearanceSection() {
  const { theme, fontSize, compact } = useAppearance()
  return (
    <>
      <h2>外观</h2>
      <p className="settings-lead">只影响这台电脑。</p>
      <div className="settings-choice">
        <span id="look-theme">明暗</span>
        <Segmented<Appearance['theme']>
          aria-labelledby="look-theme"
          value={theme}
          options={[
            { value: 'system', label: '跟随系统' },
            { value: 'light', label: '浅色' },
            { value: 'dark', label: '深色' },
          ]}
          onChange={(value) => void chooseAppearance({ theme: value })}
        />
        <span id="look-size">字号</span>
        <Segmented
          aria-labelledby="look-size"
          value={fontSize}
          options={fontSizes.map((size, index) => ({ value: size, label: sizeWords[index] ?? String(size) }))}
          onChange={(value) => void chooseAppearance({ fontSize: value })}
        />
        <span id="look-compact">紧凑行距</span>
        <span>
          <Switch
            aria-labelledby="look-compact"
            checked={compact}
            onChange={(value) => void chooseAppearance({ compact: value })}
          />
          <span className="settings-count">　一屏多看几行名单</span>
        </span>
      </div>
    </>
  )
}
