// Made-up names with the frequencies of the region's surnames, given names of their generation, a few compound surnames,
// names with · and rare characters, so that every screen and sheet meets what a real roster holds (domain.md §5.2).
import type { Dice } from './dice'

/** Surname and weight; 温州's own frequent ones (陈林黄郑叶…) first. */
const surnames: readonly (readonly [string, number])[] = [
  ...weights('陈', 95),
  ...weights('林', 60),
  ...weights('黄王张李周', 38),
  ...weights('郑叶吴金徐', 30),
  ...weights('杨朱胡潘蔡', 22),
  ...weights('刘谢项夏戴', 15),
  ...weights('赵孙郭何高罗', 12),
  ...weights('董邵姜庄卢程', 8),
  ...weights('倪汪温方苏薛', 6),
  ...weights('毛孔曾单仇解区查乐翁缪娄虞麻', 2),
  ['欧阳', 2],
  ['上官', 1],
  ['诸葛', 1],
  ['司马', 1],
  ['尉迟', 0.5],
]

const elderMen = '国建志德福荣华明生根林松海宝金永祥庆贵发顺昌茂勤忠良'
const elderWomen = '秀英兰珍香莲菊凤玉桂翠爱素月春琴美彩云'
const youngMen = '伟强军勇杰涛斌辉鹏波峰浩宇俊凯超晨磊'
const youngWomen = '敏静丽艳娟霞燕玲芳倩婷洁雪慧琳蕾颖'

/** Characters that only newer or wider fonts draw; names with them exist in every county. */
const rare = ['㛃', '𬭎', '喆', '堃', '旸', '䶮', '𠮷', '翀']
const dotted = ['蓝·阿木', '钟·云山', '雷·米那', '阿依古丽·买买提', '古丽娜尔·艾合买提']

/** A name fit for the birth year. */
export function sampleName(dice: Dice, sex: '男' | '女', birthYear: number): string {
  if (dice.chance(0.004)) return dice.pick(dotted)
  const surname = dice.weigh(surnames)
  const pool = [...givenPool(sex, birthYear)]
  const first = dice.pick(pool)
  if (dice.chance(0.006)) return surname + dice.pick(rare)
  if (dice.chance(0.24)) return surname + first
  return surname + first + dice.pick(pool.filter((char) => char !== first))
}

function givenPool(sex: '男' | '女', birthYear: number): string {
  if (birthYear < 1965) return sex === '男' ? elderMen : elderWomen
  return sex === '男' ? youngMen : youngWomen
}

function weights(chars: string, weight: number): (readonly [string, number])[] {
  return [...chars].map((char) => [char, weight] as const)
}
