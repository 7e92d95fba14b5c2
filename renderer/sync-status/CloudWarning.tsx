// A folder that another program carries to the internet: what may happen there, and a tick by which a person takes it on all the same.
import { Checkbox } from 'antd'
import { Notice } from '../ui/Notice'

export interface CloudWarningProps {
  readonly folder: string
  /** What people call the program, e.g. OneDrive. */
  readonly cloud: string
  readonly agreed: boolean
  readonly onAgree: (agreed: boolean) => void
}

export function CloudWarning({ folder, cloud, agreed, onAgree }: CloudWarningProps) {
  return (
    <Notice>
      <b>
        “{folder}”由 {cloud} 自动同步，不是共享盘，不建议放在这里。
      </b>
      <ul className="kept">
        <li>{cloud} 可能把文件只留在网上，本机打不开；改动会晚到，断网时各台电脑互相看不到。</li>
        <li>{cloud} 会在文件夹里另存“冲突副本”，本程序不采用它们，也不会因此丢失数据。</li>
        <li>加密后的劳模资料会传到单位以外的服务器，请先问过单位是否允许。</li>
      </ul>
      <Checkbox checked={agreed} onChange={({ target }) => onAgree(target.checked)}>
        单位允许，仍要使用；已在 {cloud} 里把这个文件夹设为“始终保留在此设备上”
      </Checkbox>
    </Notice>
  )
}
