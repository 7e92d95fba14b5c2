// 分房 of a batch: rooms as cards, who has none in front, half rooms counted, what is against the rules said in words.
import { useState } from 'react'
import { Button } from 'antd'
import { EditOutlined, PlusOutlined } from '@ant-design/icons'
import { filledRooms, halfRooms, withoutRoom, type Filled } from '../../../../shared/domain/trips/travel/layout'
import { roomOf } from '../../../../shared/domain/trips/travel/layout-commands'
import { roomFindings } from '../../../../shared/domain/trips/travel/layout-findings'
import type { Room } from '../../../../shared/domain/trips/travel/rooms'
import { Board, type Group } from './Board'
import { Findings } from './Findings'
import { GuestPanel } from './GuestPanel'
import { LayoutTools } from './LayoutTools'
import { RoomPanel } from './RoomPanel'
import { useLayout } from './useLayout'
import type { Travel } from './useTravel'

type Open = { readonly guest: string } | { readonly room: string | undefined }

export function Rooms({ travel }: { readonly travel: Travel }) {
  const { batch, guests } = travel
  const steps = useLayout(batch, 'room')
  const [open, setOpen] = useState<Open>()
  const rooms = travel.rooms.map(roomOf)
  const filled = filledRooms(guests, rooms)
  const closes = (own: Open) => () => setOpen((now) => (now === own ? undefined : now))
  const guest = open && 'guest' in open ? guests.find(({ id }) => id === open.guest) : undefined
  return (
    <div className="page-body">
      <div className="travel-main">
        <LayoutTools travel={travel} what="room" steps={steps} facts={factsOf(filled)}>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen({ room: undefined })}>
            新增房间
          </Button>
        </LayoutTools>
        <Findings label="分房需要核对" sentences={roomFindings(guests, rooms).map(({ sentence }) => sentence)} />
        <Board
          label="分房"
          what="room"
          groups={groupsOf(travel, rooms, filled, (room) => setOpen({ room }))}
          fixed={steps.fixed}
          onMove={(each, to) => steps.put(each, to === '' ? null : to)}
          onFix={steps.toggle}
          onOpen={({ id }) => setOpen({ guest: id })}
        />
      </div>
      {open && guest ? (
        <GuestPanel
          key={guest.id}
          batch={batch.id}
          guest={guest}
          what="room"
          steps={steps}
          targets={filled.map(({ of, guests: own }) => ({ value: of.id, label: targetWords(of, own.length) }))}
          close={closes(open)}
        />
      ) : null}
      {open && 'room' in open ? (
        <RoomPanel key={open.room ?? 'new'} batch={batch} room={open.room} close={closes(open)} />
      ) : null}
    </div>
  )
}

function groupsOf(
  { guests }: Travel,
  rooms: readonly Room[],
  filled: readonly Filled<Room>[],
  edit: (room: string) => void,
): readonly Group[] {
  const left = withoutRoom(guests, rooms)
  const pool: Group = {
    key: '',
    label: '未分房',
    head: <strong>未分房 {left.length} 人</strong>,
    guests: left,
    free: 0,
  }
  const cards = filled.map(({ of, guests: own }): Group => ({
    key: of.id,
    label: of.name,
    guests: own,
    free: Math.max(0, of.beds - own.length),
    head: (
      <>
        <strong>{of.name}</strong>
        <span className="quiet">
          {of.beds} 床{of.low ? ' 低楼层' : ''}
        </span>
        <Button
          size="small"
          type="text"
          icon={<EditOutlined aria-hidden />}
          aria-label={`修改${of.name}`}
          title="改房号、床位、楼层"
          onClick={() => edit(of.id)}
        />
      </>
    ),
  }))
  return left.length > 0 ? [pool, ...cards] : cards
}

/** 8201（2 床，住 1 人，低楼层）. */
function targetWords({ name, beds, low }: Room, inside: number): string {
  return `${name}（${beds} 床，住 ${inside} 人${low ? '，低楼层' : ''}）`
}

/** 共 12 间 24 床，住 23 人，半间 1 间. */
function factsOf(filled: readonly Filled<Room>[]): string {
  const beds = filled.reduce((sum, { of }) => sum + of.beds, 0)
  const inside = filled.reduce((sum, { guests }) => sum + guests.length, 0)
  return `共 ${filled.length} 间 ${beds} 床，住 ${inside} 人，半间 ${halfRooms(filled)} 间`
}
