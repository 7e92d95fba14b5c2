// 设置: what the office decides once and then relies on, one section at a time.
import type { ReactNode } from 'react'
import { useGo } from '../../ui/go'
import { PageFrame } from '../../ui/PageFrame'
import { AppearanceSection } from './AppearanceSection'
import { BackupSection } from './BackupSection'
import { ChangesSection } from './ChangesSection'
import { DataSection } from './DataSection'
import { DisclosureSection } from './DisclosureSection'
import { FundsSection } from './funds/FundsSection'
import { HolidaysSection } from './HolidaysSection'
import { OperatorsSection } from './OperatorsSection'
import { OwnFieldsSection } from './own-fields/OwnFieldsSection'
import { PolicySection } from './policy/PolicySection'
import { ProfileSection } from './ProfileSection'
import { SignersSection } from './SignersSection'
import { TemplatesSection } from './TemplatesSection'
import { TitlesSection } from './TitlesSection'
import { UnitsSection } from './UnitsSection'
import { UpdateSection } from './updates/UpdateSection'
import { YearsSection } from './YearsSection'
import './settings.css'

interface Section {
  readonly id: string
  readonly label: string
  readonly render: (sample: ReactNode) => ReactNode
}

const sections: readonly Section[] = [
  { id: 'operators', label: '操作员', render: () => <OperatorsSection /> },
  { id: 'profile', label: '单位信息', render: () => <ProfileSection /> },
  { id: 'units', label: '县（市、区）与单位', render: () => <UnitsSection /> },
  { id: 'titles', label: '荣誉称号与待遇级别', render: () => <TitlesSection /> },
  { id: 'policy', label: '政策', render: () => <PolicySection /> },
  { id: 'funds', label: '经费', render: () => <FundsSection /> },
  { id: 'own-fields', label: '本会项目', render: () => <OwnFieldsSection /> },
  { id: 'signers', label: '签字人', render: () => <SignersSection /> },
  { id: 'holidays', label: '节假日', render: () => <HolidaysSection /> },
  { id: 'years', label: '业务年度', render: () => <YearsSection /> },
  { id: 'templates', label: '外部模板', render: () => <TemplatesSection /> },
  { id: 'disclosures', label: '导出与查看登记', render: () => <DisclosureSection /> },
  { id: 'changes', label: '最近改动', render: () => <ChangesSection /> },
  { id: 'backup', label: '备份', render: () => <BackupSection /> },
  { id: 'appearance', label: '外观', render: () => <AppearanceSection /> },
  { id: 'update', label: '软件更新', render: () => <UpdateSection /> },
  { id: 'data', label: '数据', render: (sample) => <DataSection sample={sample} /> },
]

export interface SettingsPageProps {
  /** What the shell offers about the sample office, which only it can open. */
  readonly sample: ReactNode
  /** Id of a section; the first where none is named. Each has an address, so that others can lead to it. */
  readonly section?: string
}

export function SettingsPage({ sample, section: named }: SettingsPageProps) {
  const go = useGo()
  const section = sections.find(({ id }) => id === named) ?? sections[0]
  const here = section?.id
  return (
    <PageFrame title="设置" now={section?.label}>
      <div className="settings">
        <nav className="settings-nav" aria-label="设置栏目">
          {sections.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className={id === here ? 'settings-entry settings-here' : 'settings-entry'}
              aria-current={id === here ? 'true' : undefined}
              onClick={() => go(`/settings/${id}`)}
            >
              {label}
            </button>
          ))}
        </nav>
        <section className="settings-body" aria-label={section?.label}>
          {section?.render(sample)}
        </section>
      </div>
    </PageFrame>
  )
}
