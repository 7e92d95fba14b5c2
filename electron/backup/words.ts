// The vault speaks of the shared folder; where a backup folder is opened, made or missed, its failures say so.
import type { Failure } from '../../shared/kernel/result'

const sentences: Readonly<Record<string, string>> = {
  'vault.missing': '这个文件夹里没有劳模之家的备份。请检查选的是不是原来的备份文件夹（名为“劳模之家备份”）。',
  'vault.passphrase': '备份口令不对。请核对大小写和输入法后再试，或改用抄下的恢复码。',
  'vault.keys': '备份文件夹里的钥匙文件缺失或已损坏，打不开。请换另一个备份文件夹。',
  'vault.exists': '这个文件夹里已经有备份了。请重新选择它，并输入那时设的口令。',
  'vault.damaged': '备份文件夹里的说明文件不完整或已损坏，打不开。请换另一个备份文件夹。',
  'vault.newer': '这里的备份由更新版本的程序所做，本机版本打不开。请先升级本机程序。',
  'vault.unproven': '备份文件夹没有把文件写好，读回来不一样。请检查 U 盘或磁盘的空间和权限后重试。',
  'folder.unreachable': '备份文件夹打不开：U 盘没有插上，网络盘没有连上，或者文件夹被移走了。接好后再试。',
  'folder.full': '备份的地方空间不够，没有备份，以前的备份都还在。请清理那个磁盘，或换一个地方备份。',
  'folder.denied': '没有权限写备份文件夹（U 盘可能开了写保护），没有备份。请检查后再试，或换一个地方备份。',
  'folder.busy': '备份文件正被别的程序占用（多半是杀毒软件在检查），没有备份成。请过几分钟再试。',
  'folder.timeout': '备份文件夹太久没有回应，没有做完。请检查 U 盘或网络后再试。',
  'log.gone': '窗口正在重新载入，这一步没有做完；数据没有改动，请稍候再试。',
}

/** The failure as it concerns a backup. */
export function inBackupWords({ code, message, data }: Failure): Failure {
  return { code, message: sentences[code] ?? message, ...(data ? { data } : {}) }
}
