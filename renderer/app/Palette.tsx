// Ctrl+K: people first (name, pinyin, ID tail, phone, employer), then pages, then actions.
import { useEffect, useState } from 'react'
import { Command } from 'cmdk'
import type { SearchHit } from '../data/office'
import { useOffice } from '../registers/source'
import { useGo } from '../ui/go'
import { areas } from './areas'
import { actions } from './palette-actions'

/** People offered at once. */
const limit = 12

export function Palette({
  open,
  onOpenChange,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const go = useGo()
  const [text, setText] = useState('')
  const hits = useHits(text, open)
  useEffect(() => {
    if (!open) setText('')
  }, [open])
  const run = (act: () => void): void => (onOpenChange(false), act())
  const word = text.trim().toLowerCase()
  const matches = (label: string, also = ''): boolean => word === '' || label.includes(word) || also.includes(word)
  const pages = areas.filter((area) => matches(area.label))
  const offered = actions.filter((action) => matches(action.label, action.also))
  const entries = [
    ...hits.map((hit) => hit.id),
    ...pages.map((area) => area.path),
    ...offered.map((action) => action.label),
  ]
  const [here, setHere] = useState('')
  // People arrive after the letter was typed, when cmdk has already looked for its first entry and found none: Enter must
  // open what stands at the top, or the arrow's choice where there is one.
  const chosen = entries.includes(here) ? here : (entries[0] ?? '')
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label="查找人员、页面和操作"
      shouldFilter={false}
      value={chosen}
      onValueChange={setHere}
      loop
      overlayClassName="palette-shade"
      contentClassName="palette"
    >
      <Command.Input
        value={text}
        onValueChange={(typed) => (setHere(''), setText(typed))}
        placeholder="姓名、拼音首字母、证件尾号、电话，或页面、操作…"
      />
      <Command.List>
        <Command.Empty>没有找到。换个写法，或到“劳模名册”里用筛选。</Command.Empty>
        {hits.length > 0 ? (
          <Command.Group heading="人员">
            {hits.map((hit) => (
              <Command.Item key={hit.id} value={hit.id} onSelect={() => run(() => go(`/roster/person/${hit.id}`))}>
                <b>{hit.title}</b>
                <span className="quiet">{hit.detail}</span>
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
        {pages.length > 0 ? (
          <Command.Group heading="页面">
            {pages.map((area) => (
              <Command.Item key={area.path} value={area.path} onSelect={() => run(() => go(area.path))}>
                {area.icon} {area.label}
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
        {offered.length > 0 ? (
          <Command.Group heading="操作">
            {offered.map((action) => (
              <Command.Item key={action.label} value={action.label} onSelect={() => run(() => action.run(go))}>
                {action.label}
                {action.keys ? <kbd>{action.keys}</kbd> : null}
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
      </Command.List>
    </Command.Dialog>
  )
}

/** People that match what is typed; an older answer never covers a newer one. */
function useHits(text: string, open: boolean): readonly SearchHit[] {
  const office = useOffice()
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  useEffect(() => {
    let gone = false
    const word = text.trim()
    if (!open || word === '') setHits([])
    else void office.search(word, limit).then((found) => void (gone || setHits(found)))
    return () => {
      gone = true
    }
  }, [office, open, text])
  return hits
}
