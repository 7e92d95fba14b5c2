// A file name suggested by the page becomes one that stays in the chosen folder and that Windows can keep. The threat: a
// page that was tricked offers `..\..\Startup\x.bat`, or a name that shows as .xlsx and runs as something else.

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
const RUNNABLE =
  /\.(exe|com|bat|cmd|scr|pif|msi|msp|lnk|url|hta|js|jse|vbs|vbe|wsf|wsh|ps1|psm1|reg|jar|cpl|dll|sh|desktop|appref-ms)$/i
/** Invisible and direction-changing characters make a name that ends in `.exe` show as one that ends in `.xlsx`. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const MAX_LENGTH = 120

/** The name without any folder, reserved word, forbidden character or trailing dot; never empty; runnable kinds get `.txt`. */
export function safeFileName(suggested: string): string {
  const base = suggested.replace(INVISIBLE, '').split(/[/\\]/).at(-1) ?? ''
  const plain = trimEnds(base.replace(/[<>:"|?*]/g, '_'))
  const named = plain === '' ? '未命名' : plain
  const allowed = RESERVED.test(named) ? `_${named}` : named
  const short = shorten(allowed)
  return RUNNABLE.test(short) ? `${short}.txt` : short
}

/** Windows drops trailing dots and spaces silently, so two names would become one. */
function trimEnds(name: string): string {
  return name.replace(/[. ]+$/, '').replace(/^ +/, '')
}

function shorten(name: string): string {
  if (name.length <= MAX_LENGTH) return name
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return trimEnds(name.slice(0, MAX_LENGTH - extension.length)) + extension
}
