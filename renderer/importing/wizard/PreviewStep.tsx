// 导入预检: every row and what would become of it, before anything is written.
import { Alert, Button, Select, Space, Table, Tabs, Typography } from 'antd'
import { useMemo, useState } from 'react'
import type { Preview } from '../desk'
import type { VerdictKind } from '../matching/verdicts'
import type { VerdictView } from '../views'
import type { ImportCourse } from './useImport'
import type { ImportWords } from './way'
import { groupKey, warningGroups } from './warning-groups'
import { WarningGroups } from './WarningGroups'

type Shown = VerdictKind | 'moved'

interface KindWords {
  readonly kind: Shown
  readonly label: string
  readonly what: string
}

function kindsOf({ place, unit, fresh, known }: ImportWords): readonly KindWords[] {
  const rows = unit === '人' ? '人' : '记录'
  return [
    {
      kind: 'moved',
      label: '刚改过',
      what: `您查看预检之后，这些${rows}在${place}中被改过；已按现在的内容重新比对，请再核对。`,
    },
    { kind: 'new', label: '新增', what: fresh ?? `${place}中没有的${rows}，将新建。` },
    {
      kind: 'changed',
      label: '变更',
      what: `${place}中已有的${rows}，列出每一处“原值 → 新值”；空白单元格不会清空原有内容。`,
    },
    { kind: 'same', label: '无变化', what: known ?? `${place}中已有，内容相同，不写入。` },
    { kind: 'conflict', label: '冲突', what: '可能是名册中的某人，需要您确认；没有确认的行不导入。' },
    { kind: 'rejected', label: '拒绝', what: '这些行不导入，不影响其他行；可导出改正后再导入。' },
  ]
}

export function PreviewStep({ at }: { readonly at: ImportCourse }) {
  const { preview, moved = [] } = at.course
  const [chosen, setChosen] = useState<Shown>()
  const groups = useMemo(() => warningGroups(preview?.verdicts ?? []), [preview])
  const told = useMemo(() => new Set(groups.map((group) => group.key)), [groups])
  if (!preview) return null
  const counts: Readonly<Record<Shown, number>> = { ...preview.counts, moved: moved.length }
  const kinds = kindsOf(at.way.words)
  const tabs = kinds.filter((each) => each.kind !== 'moved' || moved.length > 0)
  const offered = tabs.find((each) => each.kind === chosen) ?? tabs.find((each) => worthReading(each.kind, counts))
  const shown = offered?.kind ?? 'same'
  const rows = preview.verdicts.filter((each) => (shown === 'moved' ? moved.includes(each.key) : each.kind === shown))
  return (
    <>
      <Summary at={at} preview={preview} />
      {moved.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={`还没有写入：您查看预检之后，文件中 ${moved.length} 行的${at.way.words.unit === '人' ? '人' : '记录'}在${at.way.words.place}中被改过。已按现在的内容重新预检，请看“刚改过”，无误后再次确认导入。`}
          style={{ marginTop: 8 }}
        />
      )}
      <WarningGroups groups={groups} />
      <Tabs
        activeKey={shown}
        onChange={(key) => setChosen(key as Shown)}
        items={tabs.map((each) => ({ key: each.kind, label: `${each.label} ${counts[each.kind]}` }))}
      />
      <Alert
        type={shown === 'new' || shown === 'changed' || shown === 'same' ? 'info' : 'warning'}
        title={kinds.find((each) => each.kind === shown)?.what}
        style={{ marginBottom: 8 }}
      />
      {shown === 'conflict' ? <TakeAll at={at} rows={rows} /> : null}
      <Verdicts at={at} rows={rows} told={told} />
    </>
  )
}

function worthReading(kind: Shown, counts: Readonly<Record<Shown, number>>): boolean {
  return kind !== 'same' && counts[kind] > 0
}

function Summary({ at, preview }: { readonly at: ImportCourse; readonly preview: Preview }) {
  const warned = preview.verdicts.filter((each) => each.kind !== 'rejected' && each.findings.length > 0).length
  const skipped = preview.sheets.reduce((sum, sheet) => sum + sheet.totals + sheet.notes + sheet.headers, 0)
  const left = preview.counts.rejected + preview.counts.conflict
  const { unit } = at.way.words
  return (
    <Space style={{ width: '100%', justifyContent: 'space-between' }}>
      <Typography.Text role="status">
        共 {preview.verdicts.length} {unit}
        {warned > 0 ? `，其中 ${warned} ${unit}有提示` : ''}；另认出合计、注、重复表头 {skipped} 行，不作为
        {unit === '人' ? '人员' : '记录'}。
      </Typography.Text>
      {left > 0 && <Button onClick={at.saveRejected}>导出未导入的行（{left}）</Button>}
    </Space>
  )
}

/** A list that names people only by name asks about each; where the roster has one of the name, one answer may do for all of them. */
function TakeAll({ at, rows }: Omit<VerdictsProps, 'told'>) {
  const sure = rows.filter(({ ask }) => ask && !ask.mayBeNew && ask.candidates.length === 1)
  if (at.way.command === 'import.apply' || sure.length < 2) return null
  const answers = Object.fromEntries(sure.map(({ key, ask }) => [key, ask?.candidates[0]?.id ?? 'skip']))
  return (
    <div className="bar">
      <Button onClick={() => at.answer({ ...at.course.answers, ...answers })}>
        名册中只有一个同名的 {sure.length} 行，都认定为此人
      </Button>
    </div>
  )
}

interface VerdictsProps {
  readonly at: ImportCourse
  readonly rows: readonly VerdictView[]
  /** Warnings told once over the rows. */
  readonly told: ReadonlySet<string>
}

function Verdicts({ at, rows, told }: VerdictsProps) {
  const { name, number, detail } = at.way.words
  return (
    <Table<VerdictView>
      size="small"
      virtual
      scroll={{ x: 1100, y: 380 }}
      rowKey="key"
      pagination={false}
      dataSource={[...rows]}
      columns={[
        { title: '工作表', dataIndex: 'sheet', width: 96 },
        { title: '行', dataIndex: 'row', width: 64, align: 'right' },
        { title: name, dataIndex: 'name', width: number === undefined ? 180 : 110 },
        ...(number === undefined ? [] : [{ title: number, dataIndex: 'idNumber', width: 176 }]),
        { title: detail, dataIndex: 'detail', width: number === undefined ? 320 : 220 },
        { title: '说明（列、值、原因）', render: (_, row) => <Explanation at={at} row={row} told={told} /> },
      ]}
    />
  )
}

function Explanation({ at, row, told }: Omit<VerdictsProps, 'rows'> & { readonly row: VerdictView }) {
  const own = row.kind === 'rejected' ? row.findings : row.findings.filter((each) => !isTold(each, told))
  return (
    <>
      {row.ask && <Ask at={at} row={row} ask={row.ask} />}
      {row.differences.map((each, i) => (
        <div key={`d${i}`}>
          {each.label}：{each.before || '（空）'} → <strong>{each.after}</strong>
        </div>
      ))}
      {errorsFirst(own).map((each, i) => (
        <div key={`f${i}`}>
          <Typography.Text type={each.level === 'error' ? 'danger' : 'warning'}>
            {each.column && `【${each.column}】`}
            {each.value && `“${each.value}” `}
            {each.message}
          </Typography.Text>
        </div>
      ))}
      {own.length < row.findings.length && (
        <Typography.Text type="secondary">另有 {row.findings.length - own.length} 条提示，见上方汇总</Typography.Text>
      )}
    </>
  )
}

function isTold(finding: VerdictView['findings'][number], told: ReadonlySet<string>): boolean {
  return finding.level === 'warning' && told.has(groupKey(finding))
}

function errorsFirst(findings: VerdictView['findings']): VerdictView['findings'] {
  return [...findings].sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error'))
}

/** The clerk's answer to a conflict; the dry run is made again with it. */
function Ask({
  at,
  row,
  ask,
}: {
  readonly at: ImportCourse
  readonly row: VerdictView
  readonly ask: NonNullable<VerdictView['ask']>
}) {
  const options = [
    ...ask.candidates.map((candidate) => ({ value: candidate.id, label: `是此人：${candidate.text}` })),
    ...(ask.mayBeNew ? [{ value: 'new', label: '不是同一人，新建' }] : []),
    { value: 'skip', label: '这一行不导入' },
  ]
  return (
    <Select
      aria-label={`第 ${row.row} 行 ${row.name} 是谁`}
      size="small"
      style={{ width: '100%', marginBottom: 4 }}
      placeholder="请选择…"
      value={at.course.answers[row.key] ?? null}
      options={options}
      onChange={(value) => value !== null && at.answer({ ...at.course.answers, [row.key]: value })}
    />
  )
}
