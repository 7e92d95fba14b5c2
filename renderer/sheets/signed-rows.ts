// Rows in which old people sign, on every money sheet alike (office-practice.md 5, 40).

/** pt. */
export const signedSize = 14
/** mm. */
export const signedRow = 13

export const proxyNote = '代领须附委托书及双方身份证复印件'
