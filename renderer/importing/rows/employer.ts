// 工作单位及职务 in one cell: parted only where the file itself parts them by a space, otherwise kept whole. 瓯江公交集团 职工 →
// two fields; 浙江建设集团副总经理 stays as it is, because guessing where a unit ends gets some people's employer wrong.
// A （退休） behind the unit says the person's work status, not the unit's name.

export interface EmployerParts {
  readonly employer: string
  readonly position?: string
  readonly workStatus?: string
}

/** Parts a cell under a 单位及职务 header. Positions are at most 12 characters, or the space was inside a unit's name. */
export function partEmployer(text: string): EmployerParts {
  const tidy = text.replace(/[\s\u3000\u00a0]+/gu, ' ').trim()
  const retired = /^(.*?)\s*[（(]已?(退休|离休|内退)[)）]$/u.exec(tidy)
  const whole = retired?.[1] || tidy
  const status = retired?.[1] ? { workStatus: retired[2] as string } : {}
  const match = /^(\S{3,}) (\S{1,12})$/u.exec(whole)
  return match
    ? { employer: match[1] as string, position: match[2] as string, ...status }
    : { employer: whole, ...status }
}

/** Whether a header asks for both in one cell. */
export function asksForBoth(label: string): boolean {
  return /单位.*职务|职务.*单位/u.test(label)
}
