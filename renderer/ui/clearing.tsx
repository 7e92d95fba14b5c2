// The cross that empties a field, called 清除 by a screen reader: the libraries call it “Clear” and “close-circle”.
import { CloseCircleFilled } from '@ant-design/icons'

const word = '清除'

/** For `allowClear` of a text input or a select. */
export const clearing = { clearIcon: <CloseCircleFilled aria-label={word} />, label: word }
