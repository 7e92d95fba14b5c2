// Folders of OneDrive, 坚果云 and their like are told apart from shares, by path, by Windows' own word, and by the marks they leave.
import { describe, expect, it } from 'vitest'
import { MemoryFolder } from '../../test/support/folder/memory-folder'
import { folderFailure } from '../storage/folder/folder-failure'
import type { Folder } from '../storage/folder/folder'
import { cloudOf } from './cloud-folder'

const empty = (): Folder => new MemoryFolder({ now: () => 0 })
const byPath = (path: string, environment = {}) => cloudOf(path, empty, environment)

/** Folders by path, each with files of these names and contents. */
function disk(folders: Readonly<Record<string, Readonly<Record<string, string>>>>): (path: string) => Folder {
  return (path) => {
    const folder = new MemoryFolder({ now: () => 0 })
    for (const [name, text] of Object.entries(folders[path] ?? {})) folder.put(name, new TextEncoder().encode(text))
    return folder
  }
}

describe('a folder that another program synchronises', () => {
  it.each([
    ['C:\\Users\\li\\OneDrive - 温州市总工会\\劳模数据', 'OneDrive'],
    ['C:\\Users\\li\\OneDrive\\劳模数据', 'OneDrive'],
    ['D:\\我的坚果云\\劳模数据', '坚果云'],
    ['C:\\Users\\li\\Nutstore\\1\\劳模', '坚果云'],
    ['C:\\Users\\li\\iCloudDrive\\劳模', 'iCloud'],
    ['D:\\BaiduSyncdisk\\劳模', '百度网盘'],
    ['D:\\百度网盘同步空间\\劳模', '百度网盘'],
    ['C:\\Users\\li\\WPSDrive\\劳模', 'WPS 云盘'],
    ['/home/li/Dropbox/劳模', 'Dropbox'],
  ])('is known by its path: %s', async (path, name) => {
    expect(await byPath(path)).toBe(name)
  })

  it('is known by what Windows says of OneDrive, whatever the folder is called', async () => {
    const environment = { OneDriveCommercial: 'D:\\单位云盘\\', Path: 'C:\\' }
    expect(await byPath('d:\\单位云盘\\Desktop\\劳模数据', environment)).toBe('OneDrive')
    expect(await byPath('D:\\单位云盘二\\劳模数据', environment)).toBeUndefined()
  })

  it.each([
    ['D:\\云', '.nutstore.db', '', '坚果云'],
    ['D:\\', '.stfolder', '', '同步软件'],
    [
      'D:\\云\\劳模',
      'desktop.ini',
      '[.ShellClassInfo]\r\nIconResource=C:\\Program Files\\OneDrive\\OneDrive.exe,6',
      'OneDrive',
    ],
    ['D:\\云', 'desktop.ini', 'I\0c\0o\0n\0=\0N\0u\0t\0s\0t\0o\0r\0e\0.\0e\0x\0e\0', '坚果云'],
  ])('is known by a mark in %s: %s', async (at, file, text, name) => {
    expect(await cloudOf('D:\\云\\劳模', disk({ [at]: { [file]: text } }), {})).toBe(name)
  })
})

describe('a share, a stick, a disk', () => {
  it.each(['\\\\server\\协会\\劳模数据', 'E:\\', 'E:\\劳模数据', '/mnt/share/OneDriver/劳模', 'D:\\同步\\劳模'])(
    'is none: %s',
    async (path) => {
      expect(await byPath(path, { OneDrive: 'C:\\Users\\li\\OneDrive' })).toBeUndefined()
    },
  )

  it('is none for a picture of its own, nor where its parents may not be looked into', async () => {
    const pictured = disk({ 'E:\\劳模': { 'desktop.ini': '[.ShellClassInfo]\r\nIconFile=E:\\劳模.ico' } })
    expect(await cloudOf('E:\\劳模', pictured, {})).toBeUndefined()
    const closed = () => ({ ...empty(), list: () => Promise.reject(folderFailure('folder.denied')) }) as Folder
    expect(await cloudOf('\\\\server\\协会\\劳模数据', closed, {})).toBeUndefined()
  })
})
