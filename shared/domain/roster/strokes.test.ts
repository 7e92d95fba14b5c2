import { beforeAll, describe, expect, it } from 'vitest'
import { strokeKey, strokesOf } from './strokes'
import { loadDictionaries } from './dictionaries'

beforeAll(loadDictionaries)

/** 百家姓 and the surnames of the 2020 census lists that it lacks; over 500 characters. */
const surnames =
  `赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐
费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强
贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮
羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔
阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广
禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公俟上官阳诸葛闻人方赫皇甫尉迟澹台冶政淳太叔轩辕令
狐离宇长容鲜闾丘徒司亓仉督子颛端木西漆雕正壤驷良拓跋夹父晋楚闫法汝鄢涂钦百里郭南门呼延归海舌微生岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱佟肖邸尧覃苟肇
苑原修翦卿鹿撒阿由柱亚线展占召仝冼麦庹揭敬闪粟代付候巨蹇来邝刀禤褟缐睢刘沐母续揣粱冮`.replace(/\s/gu, '')

const byStrokes = (names: readonly string[]): readonly string[] =>
  [...names].sort((a, b) => (strokeKey(a) < strokeKey(b) ? -1 : 1))

describe('order by strokes', () => {
  it('breaks equal counts by 横竖撇点折: 王 before 毛 before 方 before 孔', () => {
    expect(byStrokes(['孔', '方', '毛', '王'])).toEqual(['王', '毛', '方', '孔'])
    expect(byStrokes(['尹', '仇', '孔', '尤', '文', '方', '毛', '牛', '王', '贝'])).toEqual([
      '王',
      '尤',
      '贝',
      '牛',
      '毛',
      '仇',
      '文',
      '方',
      '尹',
      '孔',
    ])
  })

  it.each([
    ['丁', 2],
    ['于', 3],
    ['王', 4],
    ['石', 5],
    ['刘', 6],
    ['李', 7],
    ['林', 8],
    ['赵', 9],
    ['徐', 10],
    ['黄', 11],
    ['蒋', 12],
    ['鲍', 13],
    ['蔡', 14],
    ['潘', 15],
    ['薛', 16],
    ['魏', 17],
    ['瞿', 18],
    ['郤', 9],
    ['褟', 15],
    ['缐', 12],
    ['禛', 14],
    ['燏', 16],
  ])('%s has %d strokes', (character, count) => {
    expect(strokesOf(character)).toHaveLength(count)
  })

  it('goes on with the given name where surnames are the same', () => {
    expect(byStrokes(['王宁', '王小洪', '王毅', '王文涛', '王伟中', '王'])).toEqual([
      '王',
      '王小洪',
      '王文涛',
      '王宁',
      '王伟中',
      '王毅',
    ])
  })

  it('goes first by the surname, however short the given name', () => {
    expect(byStrokes(['李一', '王德馨', '欧阳修', '丁龘'])).toEqual(['丁龘', '王德馨', '李一', '欧阳修'])
  })

  it('does not see padding, dots or case', () => {
    expect(strokeKey('张　三')).toBe(strokeKey('张三'))
    expect(strokeKey('阿卜杜・买买提')).toBe(strokeKey('阿卜杜·买买提'))
  })

  it('knows every one of the commonest surnames', () => {
    const distinct = [...new Set(surnames)]
    expect(distinct.length).toBeGreaterThan(500)
    expect(distinct.filter((surname) => strokesOf(surname) === undefined)).toEqual([])
  })

  it('puts characters it does not know after those it knows, and never ties two of them', () => {
    expect(byStrokes(['\u{2A6D6}', '\u{2A6D5}', '龙'])).toEqual(['龙', '\u{2A6D5}', '\u{2A6D6}'])
  })
})
