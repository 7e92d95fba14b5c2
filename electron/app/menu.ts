// The menu behind Alt: the few commands that belong to the window. 撤销 and 重做 are not here: they undo the office's
// changes (decisions.md 7), not letters in a box, and the page owns them.
import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron'

/** Sets the application menu, in Chinese whatever the system's language. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([file, edit, view(), help]))
}

const file: MenuItemConstructorOptions = { label: '文件(&F)', submenu: [{ label: '退出', role: 'quit' }] }

const edit: MenuItemConstructorOptions = {
  label: '编辑(&E)',
  submenu: [
    { label: '剪切', role: 'cut' },
    { label: '复制', role: 'copy' },
    { label: '粘贴', role: 'paste' },
    { label: '全选', role: 'selectAll' },
  ],
}

function view(): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { label: '重新载入', role: 'reload' }, { label: '开发者工具', role: 'toggleDevTools' }]
  return {
    label: '查看(&V)',
    submenu: [
      { label: '放大', role: 'zoomIn' },
      { label: '缩小', role: 'zoomOut' },
      { label: '实际大小', role: 'resetZoom' },
      { label: '全屏', role: 'togglefullscreen' },
      ...forDevelopers,
    ],
  }
}

const help: MenuItemConstructorOptions = {
  label: '帮助(&H)',
  submenu: [
    { label: '打开日志文件夹', click: () => void shell.openPath(app.getPath('logs')) },
    { label: '关于劳模之家', click: () => app.showAboutPanel() },
  ],
}
