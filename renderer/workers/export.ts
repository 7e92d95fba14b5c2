// The export worker's entry: builds and writes files off the UI thread. Cancelling ends it; nothing half-written exists.
import { expose } from 'comlink'
import { catalogue } from '../../shared/domain/catalogue'
import { ExportDesk } from '../exporting/desk'

expose(new ExportDesk(catalogue))
