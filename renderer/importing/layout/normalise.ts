// Headers are compared only after this: offices write 姓  名, 身份证号码（必填）, ＊手机\n号码 and mean the same (domain.md §5.1).

/** NFKC (full → half width), without spaces, line breaks, `*`, （必填）-like remarks, numbering and punctuation at the ends. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff*★]+/g, '')
    .replace(/\((必填|选填|必填项|可不填|万?元|单位:万?元|岁|如有|如无不填)\)/g, '')
    .replace(/\([^()]*(格式|例如|示例|如:)[^()]*\)/g, '')
    .replace(/^[\d]+[.、)]/, '')
    .replace(/[:;,。、]+$/, '')
    .toLowerCase()
}
