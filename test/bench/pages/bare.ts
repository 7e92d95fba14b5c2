// The bare window: the same grid over a raw getAll of the same people. It marks `bare:first-rows` when the first screenful
// has been painted. Nothing may be added here that the app does not also do; it is what the app is measured against.
import { AllCommunityModule, createGrid, ModuleRegistry, themeQuartz } from 'ag-grid-community'
import { openRaw, readAll } from './raw'

ModuleRegistry.registerModules([AllCommunityModule])

const columns: readonly (readonly [string, string, number])[] = [
  ['name', '姓名', 96],
  ['sex', '性别', 64],
  ['birth', '出生日期', 108],
  ['idNumber', '身份证号', 176],
  ['county', '县（市、区）', 104],
  ['employer', '工作单位', 200],
  ['position', '职务', 96],
  ['workStatus', '工作状态', 88],
  ['phone', '联系电话', 128],
  ['address', '家庭住址', 220],
]

async function start(): Promise<void> {
  const database = await openRaw('bare')
  const rows = await readAll(database, 'person')
  const host = document.getElementById('grid')
  if (!host) throw new Error('bare.html has no #grid')
  createGrid<object>(host, {
    theme: themeQuartz.withParams({ fontSize: 15, rowHeight: 36 }),
    columnDefs: columns.map(([field, headerName, width]) => ({
      field: field as never,
      headerName,
      width,
      sortable: true,
    })),
    rowData: rows,
    onFirstDataRendered: () => requestAnimationFrame(() => setTimeout(() => performance.mark('bare:first-rows'))),
  })
}

void start()
