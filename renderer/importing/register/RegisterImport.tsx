// 从 Excel 导入 of any register: the roster's wizard, with one question more — what holds for every line where the file has no column for it.
import { useMemo, useState } from 'react'
import { Form } from 'antd'
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import type { Value } from '../../../shared/oplog/operation'
import { FieldInput } from '../../registers/FieldInput'
import { readEntry } from '../../registers/form-values'
import { useLists } from '../../registers/lists'
import { useCatalogue, useOffice } from '../../registers/source'
import { ImportWizard } from '../ImportWizard'
import { targetName } from '../layout/targets'
import type { ImportCourse } from '../wizard/useImport'
import type { ImportWords } from '../wizard/way'
import { registerWay, type RegisterWay } from './register-way'

interface RegisterImportProps {
  readonly table: TableSpec
  /** Values of every line (the parent of a child list). */
  readonly given: Readonly<Record<string, Value>>
  /** How the wizard speaks of the list, where the table's own name says too little. */
  readonly words?: Partial<ImportWords>
  readonly onClose: () => void
}

export function RegisterImport({ table, given, words, onClose }: RegisterImportProps) {
  const [office, catalogue] = [useOffice(), useCatalogue()]
  const [way] = useState(() => registerWay(office, catalogue, table, given, words))
  return (
    <ImportWizard
      begin={() => way}
      onClose={onClose}
      more={(at) => <Defaults at={at} table={table} way={way} given={given} />}
    />
  )
}

/** Required fields without a column: 2026年体检名单 tells its year in the title, not in every row. */
function Defaults({
  at,
  table,
  way,
  given,
}: {
  readonly at: ImportCourse
  readonly table: TableSpec
  readonly way: RegisterWay
  readonly given: RegisterImportProps['given']
}) {
  const lists = useLists(table)
  const [entries, setEntries] = useState<Readonly<Record<string, unknown>>>({})
  const missing = useMemo(() => missingFields(at, table, given), [at, table, given])
  if (missing.length === 0) return null
  const fill = (field: FieldSpec, entry: unknown): void => {
    const next = { ...entries, [field.name]: entry }
    setEntries(next)
    way.defaults = Object.fromEntries(
      missing.flatMap(({ name, ...rest }) => {
        const read = readEntry({ name, ...rest }, next[name], lists, { id: '', _s: ['', ''] })
        return read.ok && read.value !== null ? [[name, read.value] as const] : []
      }),
    )
  }
  return (
    <section aria-label="文件中没有的项目" style={{ maxWidth: 480, marginTop: 12 }}>
      <p>文件中没有下面的项目，各行都按这里填写的导入：</p>
      <Form layout="vertical">
        {missing.map((field) => (
          <Form.Item key={field.name} label={field.label} htmlFor={`given-${field.name}`}>
            <FieldInput
              id={`given-${field.name}`}
              field={field}
              lists={lists}
              value={entries[field.name]}
              onChange={(entry) => fill(field, entry)}
            />
          </Form.Item>
        ))}
      </Form>
    </section>
  )
}

/** References are chosen in the file, where each line has its own. */
function missingFields(at: ImportCourse, table: TableSpec, given: RegisterImportProps['given']): readonly FieldSpec[] {
  const sheets = at.course.opened?.sheets.filter(({ sheet }) => at.course.chosen.includes(sheet)) ?? []
  const mapped = new Set(sheets.flatMap(({ columns }) => columns.map(({ target }) => target)))
  return table.fields.filter(
    (field) =>
      field.required &&
      !field.derived &&
      !(field.name in given) &&
      (field.kind !== 'ref' || field.choices !== undefined) &&
      !mapped.has(targetName({ table: table.name, field })),
  )
}
