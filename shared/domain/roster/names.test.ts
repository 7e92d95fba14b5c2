import { beforeAll, describe, expect, it } from 'vitest'
import { alignedName, cleanName, matchName, nameMessages } from './names'
import { nameSyllables, pinyinForms, pinyinKey } from './pinyin'
import { loadDictionaries } from './dictionaries'

beforeAll(loadDictionaries)

describe('names', () => {
  it('are the same person’s name in every way of writing it', () => {
    for (const written of ['张三', ' 张 三', '张　三', '张\u00A0三', '张\u200B三'])
      expect(matchName(written)).toBe('张三')
    for (const dot of ['·', '•', '・', '‧', '.', '。', '．', ' · '])
      expect(cleanName(`阿卜杜${dot}买买提`)).toBe('阿卜杜·买买提')
    expect(matchName('ＪＯＨＮ　Smith')).toBe('johnsmith')
    expect(cleanName('John  Smith')).toBe('John Smith')
  })

  it('count rare characters as one and warn of those that other PCs cannot show', () => {
    expect(nameMessages('𠮷田')).toEqual([])
    expect(nameMessages('王\uE123').map((message) => message.code)).toEqual(['name.private'])
    expect(nameMessages('王?').map((message) => message.code)).toEqual(['name.unreadable'])
    expect(nameMessages('王1号').map((message) => message.code)).toEqual(['name.digits'])
  })

  it('are spread to three only where they are two Han characters', () => {
    expect(alignedName('张三')).toBe('张\u3000三')
    expect(alignedName('欧阳修')).toBe('欧阳修')
    expect(alignedName('Al')).toBe('Al')
  })
})

describe('pinyin of names', () => {
  it.each([
    ['单田芳', 'shan'],
    ['仇英', 'qiu'],
    ['解缙', 'xie'],
    ['曾国藩', 'zeng'],
    ['区大相', 'ou'],
    ['查良镛', 'zha'],
    ['乐毅', 'yue'],
    ['尉迟恭', 'yu'],
    ['万俟卨', 'mo'],
    ['朴树', 'piao'],
    ['盖聂', 'ge'],
    ['任正非', 'ren'],
    ['吕布', 'lv'],
  ])('the surname of %s is read %s', (name, syllable) => {
    expect(nameSyllables(name)[0]).toBe(syllable)
  })

  it('can be typed by either reading, in full or by initials', () => {
    const forms = pinyinForms('单雄信')
    for (const typed of ['shanxiongxin', 'danxiongxin', 'sxx', 'dxx']) expect(forms).toContain(typed)
    expect(pinyinForms('尉迟恭')).toEqual(expect.arrayContaining(['yuchigong', 'weichigong', 'ycg', 'wcg']))
    expect(forms[0]).toBe('shanxiongxin')
  })

  it('stay few for names of many readings and do not stumble over rare characters or dots', () => {
    expect(pinyinForms('乐长行重').length).toBeLessThanOrEqual(24)
    expect(pinyinForms('𠮷田')[0]).toContain('tian')
    expect(pinyinForms('阿卜杜·买买提')[0]).toBe('abudumaimaiti')
    expect(pinyinForms('')).toEqual([''])
  })

  it('sort by syllable, not by letter: 张三 before 长孙无忌', () => {
    expect(pinyinKey('张三') < pinyinKey('章三')).toBe(false)
    expect(
      ['长孙无忌', '张三', '单田芳', '阿甲']
        .map((name) => [pinyinKey(name), name])
        .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
        .map(([, name]) => name),
    ).toEqual(['阿甲', '单田芳', '张三', '长孙无忌'])
  })
})
