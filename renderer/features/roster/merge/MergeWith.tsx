// Merging from a person's page: find the other record, then compare side by side.
import { useEffect, useState } from 'react'
import { Input, Modal } from 'antd'
import type { Row, SearchHit } from '../../../data/office'
import { useOffice } from '../../../registers/source'
import { useGo } from '../../../ui/go'
import { paths } from '../paths'
import { ComparePanel } from './ComparePanel'

export function MergeWith({ person, close }: { readonly person: Row; readonly close: () => void }) {
  const office = useOffice()
  const go = useGo()
  const [text, setText] = useState(String(person['name'] ?? ''))
  const [rows, setRows] = useState<readonly Row[]>()
  const hits = useOthers(text, person.id)
  const choose = async (hit: SearchHit) => {
    const other = await office.row('person', hit.id)
    if (other) setRows([person, other])
  }
  const done = (survivor?: string) => {
    close()
    if (survivor !== undefined && survivor !== person.id) go(paths.person(survivor))
  }
  return (
    <Modal
      open
      width={rows ? 960 : 560}
      title={`合并重复人员：${String(person['name'] ?? '')}`}
      footer={null}
      onCancel={close}
    >
      {rows ? (
        <ComparePanel rows={rows} reason="您选择了这两份档案" done={done} />
      ) : (
        <>
          <Input.Search
            autoFocus
            aria-label="查找另一份档案"
            placeholder="姓名、拼音首字母、身份证尾号、电话"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <ul className="hits" aria-label="可能是同一人的档案">
            {hits.map((hit) => (
              <li key={hit.id}>
                <button type="button" className="hit" onClick={() => void choose(hit)}>
                  <strong>{hit.title}</strong> <span className="quiet">{hit.detail}</span>
                </button>
              </li>
            ))}
          </ul>
          {hits.length === 0 ? <p className="quiet">没有找到别的档案。</p> : null}
        </>
      )}
    </Modal>
  )
}

function useOthers(text: string, self: string): readonly SearchHit[] {
  const office = useOffice()
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  useEffect(() => {
    let current = true
    const find = text.trim() === '' ? Promise.resolve([]) : office.search(text, 21)
    void find.then((found) => current && setHits(found.filter((hit) => hit.table === 'person' && hit.id !== self)))
    return () => {
      current = false
    }
  }, [office, text, self])
  return hits
}
