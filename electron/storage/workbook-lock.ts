// The opening password of a workbook (product.md §0.8): set on what leaves the office, taken off what comes in. Runs in
// main because the library needs Node's crypto; the password is used once and kept nowhere.
import { fail, ok, type Result } from '../../shared/kernel/result'

/** Fetched when first needed: evaluating it is a quarter of what the main process evaluates at a start. */
const library = async () => (await import('officecrypto-tool')).default

/** The .xlsx with an opening password (ECMA-376 agile encryption, AES-256), as Excel and WPS set it. */
export async function lockWorkbook(bytes: Uint8Array, password: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array((await library()).encrypt(Buffer.from(bytes), { password })))
  } catch (error) {
    return fail('workbook.not-locked', '没有能给这个文件加上打开密码，文件没有保存。请再试一次。', {
      text: String(error),
    })
  }
}

/** The workbook's bytes without their password. Codes: workbook.not-protected, workbook.password, workbook.damaged. */
export async function unlockWorkbook(bytes: Uint8Array, password: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const input = Buffer.from(bytes)
  try {
    const officeCrypto = await library()
    if (!officeCrypto.isEncrypted(input)) return fail('workbook.not-protected', '这个文件没有打开密码，可以直接导入。')
    return ok(new Uint8Array(await officeCrypto.decrypt(input, { password })))
  } catch (error) {
    const text = String(error)
    return /password/i.test(text)
      ? fail('workbook.password', '打开密码不对。请向报送单位核对后重新输入（注意大小写）。')
      : fail(
          'workbook.damaged',
          '这个加密文件打不开，可能已损坏或用了不支持的加密方式。请在 Excel 或 WPS 中去掉密码后另存再导入。',
          { text },
        )
  }
}
