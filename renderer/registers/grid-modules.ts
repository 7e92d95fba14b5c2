// The parts of AG Grid Community a register uses, registered once; Enterprise parts are never imported (toolchain.md).
import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
  ColumnAutoSizeModule,
} from 'ag-grid-community'

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CustomEditorModule,
  ColumnApiModule,
  CellApiModule,
  CellStyleModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  EventApiModule,
  RenderApiModule,
  LocaleModule,
  TooltipModule,
  ColumnAutoSizeModule,
])
