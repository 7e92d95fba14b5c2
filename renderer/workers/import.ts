// The import worker's entry: reads and judges a file off the UI thread. One per open wizard; cancelling ends it.
import { expose } from 'comlink'
import { catalogue } from '../../shared/domain/catalogue'
import { ImportDesk } from '../importing/desk'

expose(new ImportDesk(catalogue))
