// LibreOffice, the office program we did not write, as a judge of our workbooks: what does it read, and with which password?
// Its command line has no way of giving an opening password, so a Basic macro in a profile of its own does.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What to do where LibreOffice is not there; `build/system-packages.sh` installs it on Debian and Ubuntu. */
export const libreOfficeMissing = 'LibreOffice (soffice) is missing: install the package libreoffice-calc'

/** Whether soffice answers. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** As root on Debian or Ubuntu `npm test` has just installed it, and CI has no excuse: there its absence is a failure, not a skip. */
export const libreOfficeRequired =
  process.env['CI'] !== undefined || (process.getuid?.() === 0 && spawnSync('dpkg-query', ['--version']).status === 0)

const opening = (source: string, target: string, password: string): string => `Sub Convert()
  Dim given(1) As New com.sun.star.beans.PropertyValue
  given(0).Name = "Hidden" : given(0).Value = True
  given(1).Name = "Password" : given(1).Value = "${password}"
  On Error Resume Next
  Dim book As Object
  book = StarDesktop.loadComponentFromURL("${source}", "_blank", 0, given())
  If Not IsNull(book) Then
    Dim wanted(1) As New com.sun.star.beans.PropertyValue
    wanted(0).Name = "FilterName" : wanted(0).Value = "Text - txt - csv (StarCalc)"
    wanted(1).Name = "FilterOptions" : wanted(1).Value = "44,34,76"
    book.storeToURL("${target}", wanted())
    book.close(True)
  End If
  StarDesktop.terminate()
End Sub
`

/**
 * The first sheet of a workbook as UTF-8 CSV, read by LibreOffice; undefined where it does not open, with this password or
 * (an empty one) without. Throws where LibreOffice is missing. Passwords of letters and digits only.
 */
export function readByLibreOffice(path: string, password = ''): string | undefined {
  if (!hasLibreOffice) throw new Error(libreOfficeMissing)
  const home = (ownHome ??= freshHome())
  const target = join(home, 'read.csv')
  rmSync(target, { force: true })
  installMacro(
    join(home, 'profile/user/basic/Standard'),
    opening(pathToFileURL(path).href, pathToFileURL(target).href, password),
  )
  soffice(home, 'macro:///Standard.Opening.Convert()')
  return existsSync(target) ? readFileSync(target, 'utf8') : undefined
}

/** Where this process keeps LibreOffice's profile: making one takes as long as reading a workbook. */
let ownHome: string | undefined

function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'libre-office-'))
  process.once('exit', () => rmSync(home, { recursive: true, force: true }))
  // The first start makes the profile, and would write over a macro that lay there before.
  soffice(home, '--terminate_after_init')
  return home
}

function soffice(home: string, ...words: readonly string[]): void {
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(home).href}/profile`, '--headless', ...words], {
    stdio: 'pipe',
    timeout: 60_000,
  })
}

function installMacro(library: string, basic: string): void {
  const head = (root: string, document: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${document}">\n`
  writeFileSync(
    join(library, 'script.xlb'),
    `${head('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Opening"/></library:library>`,
  )
  writeFileSync(
    join(library, 'Opening.xba'),
    `${head('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Opening" script:language="StarBasic">${basic.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script:module>`,
  )
}
