// What the export worker does: lists as .xlsx or CSV, and lists written into a given template.
import { extendedCatalogue, type Catalogue } from '../../shared/domain/catalogue'
import type { Fields } from '../../shared/domain/field'
import type { Result } from '../../shared/kernel/result'
import type { RootTable } from '../importing/layout/targets'
import { buildTable, type TableRequest } from './build-table'
import type { ExportTable } from './table'
import { shapeDate } from './template/codes'
import { describeTemplate, type TemplateSheet } from './template/describe'
import { fillTemplate } from './template/fill'
import { planFill, type FillRequest } from './template/template-rows'
import { writeCountyForm, type CountyForm } from './write-county-form'
import { writeCsv } from './write-csv'
import { writeBook, writeXlsx } from './write-xlsx'

export class ExportDesk {
  constructor(private catalogue: Catalogue) {}

  /** Adds the office's own fields to those of the program; asked before anything else. */
  know(definitions: readonly Fields[]): void {
    this.catalogue = extendedCatalogue(this.catalogue, definitions)
  }

  xlsx(request: TableRequest, progress: (done: number, total: number) => void): Promise<Uint8Array> {
    return writeXlsx(buildTable(request, this.catalogue), progress)
  }

  /** A table that a screen has laid out itself. */
  form(table: ExportTable): Promise<Uint8Array> {
    return writeXlsx(table)
  }

  /** Several such tables, a sheet each. */
  book(tables: readonly ExportTable[]): Promise<Uint8Array> {
    return writeBook(tables)
  }

  /** A form for one county to fill in and send back. */
  countyForm(form: CountyForm): Promise<Uint8Array> {
    return writeCountyForm(form)
  }

  csv(request: TableRequest): Uint8Array {
    return writeCsv(buildTable(request, this.catalogue))
  }

  describe(name: string, bytes: Uint8Array, root?: RootTable): Result<readonly TemplateSheet[]> {
    return describeTemplate(name, bytes, this.catalogue, root)
  }

  fill(
    name: string,
    bytes: Uint8Array,
    request: FillRequest,
    progress?: (done: number, total: number) => void,
  ): Result<Uint8Array> {
    const plan = planFill(request, this.catalogue, (stored, column) => shapeDate(stored, column.date))
    return fillTemplate(name, bytes, plan, progress)
  }
}
