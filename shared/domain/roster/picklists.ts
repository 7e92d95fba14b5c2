// Picklists that staff know from the union's own forms (domain.md §2.3, office-practice.md 12, 13f, 27). Stored value = the
// Chinese word itself wherever the word is the fact; codes only where rules depend on them.
import type { Choice } from '../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

/** The same words with the other spellings that lists use; only true synonyms, so that nothing said is lost. */
const spelled = (choices: readonly Choice[], also: Readonly<Record<string, readonly string[]>>): readonly Choice[] =>
  choices.map((choice) => ({
    ...choice,
    ...(also[choice.value] ? { aliases: also[choice.value] as readonly string[] } : {}),
  }))

export const sexes: readonly Choice[] = words('男', '女')

/** Levels, highest first; rank is the position. 工匠 titles have no treatment level by default (office-practice.md 27). */
export const levels: readonly Choice[] = [
  { value: 'national', label: '全国', aliases: ['全国劳模', '全国劳动模范', '全国先进工作者', '国家级', '全国级'] },
  {
    value: 'provincial',
    label: '省部级',
    aliases: ['省部级劳模', '省劳模', '省级', '省级劳模', '部级', '省劳动模范', '浙江省劳动模范'],
  },
  {
    value: 'city',
    label: '市级',
    aliases: ['市级劳模', '市劳模', '地市级', '地市级劳模', '市劳动模范', '温州市劳动模范'],
  },
  { value: 'other', label: '其他' },
]

export const statusKinds: readonly Choice[] = [
  { value: 'added', label: '新增' },
  { value: 'moved-in', label: '调入（外市迁入）', aliases: ['调入'] },
  { value: 'moved-out', label: '调出（迁出本市）', aliases: ['调出'] },
  { value: 'county-transfer', label: '市内划转' },
  { value: 'employer-change', label: '单位变更' },
  { value: 'retired', label: '退休' },
  { value: 'level-change', label: '待遇级别变更' },
  { value: 'suspended', label: '暂停待遇' },
  { value: 'resumed', label: '恢复待遇' },
  { value: 'revoked', label: '撤销荣誉称号' },
  { value: 'died', label: '去世' },
  { value: 'lost', label: '失联' },
  { value: 'found', label: '恢复联系' },
  { value: 'emigrated', label: '出国（境）定居' },
  { value: 'hardship', label: '列为困难劳模' },
  { value: 'hardship-over', label: '解除困难（脱困）' },
  { value: 'correction', label: '信息更正' },
]

/** What the events fold to (domain rule in status.ts). */
export const rosterStatuses: readonly Choice[] = [
  { value: 'active', label: '在册' },
  { value: 'suspended', label: '暂停待遇' },
  { value: 'lost', label: '失联' },
  { value: 'emigrated', label: '出国（境）定居' },
  { value: 'moved-out', label: '已调出' },
  { value: 'revoked', label: '已撤销' },
  { value: 'died', label: '已去世' },
]

export const workStatuses = spelled(
  words('在岗', '退休', '离休', '内退', '病休', '病退', '下（待）岗', '失（无）业', '务农', '其他'),
  {
    在岗: ['在职', '在岗在职'],
    退休: ['已退休', '退'],
    离休: ['已离休'],
    务农: ['农民', '在家务农'],
  },
)
export const politics = spelled(words('中共党员', '中共预备党员', '共青团员', '民主党派', '无党派人士', '群众'), {
  中共党员: ['党员', '共产党员', '中共正式党员', '中共'],
  中共预备党员: ['预备党员'],
  共青团员: ['团员'],
  群众: ['普通群众'],
})
export const educations = spelled(words('研究生', '大学', '大专', '中专', '高中', '初中', '小学', '其他'), {
  大学: ['本科', '大学本科'],
  大专: ['专科', '大学专科'],
  中专: ['中等专科', '中技'],
  高中: ['高中毕业'],
  初中: ['初中毕业'],
  小学: ['小学毕业'],
})
export const maritals = words('已婚', '未婚', '离异', '丧偶')
export const hukous = words('非农业', '农业', '农转居')
/** Minimum necessary (office-practice.md 13f); what older lists say in more detail goes to the note. */
export const healths = words('良好', '一般', '较差', '重病')
export const employerNatures = words('机关', '事业', '国企', '集体', '民营', '外资', '个体', '农村', '其他')
export const hardshipTypes = words('低保户', '低保边缘户', '意外致困户', '其他')
export const hardshipCauses = words('本人大病', '家庭成员大病', '意外灾害', '子女上学', '残疾', '单亲', '下岗', '其他')
export const livings = words('独居', '与配偶', '与子女', '养老机构', '其他')
export const houses = words('自购房', '自建房', '承租公房', '廉租房', '租房', '无房', '其他')
export const identities = words('职工', '农民')
/** Decides the statutory retirement month (domain.md §5.6). */
export const retirementClasses = words('男', '女干部（55）', '女工人（50）')
export const honourStates: readonly Choice[] = [
  { value: 'valid', label: '有效' },
  { value: 'revoked', label: '已撤销' },
]
export const relations = words('配偶', '子', '女', '儿媳', '女婿', '父', '母', '兄弟', '姐妹', '孙辈', '其他')
export const cardKinds = words('银行卡', '社保卡', '工会会员卡', '存折')
export const unitKinds: readonly Choice[] = [
  { value: 'county', label: '县（市、区）' },
  { value: 'direct', label: '市直' },
  { value: 'industry', label: '产业工会' },
  { value: 'college', label: '高校' },
]
export const idKinds = words('居民身份证', '港澳台居民居住证', '护照', '其他')

/** Of `_dActive`, whose stored values are 1 and 0. */
export const onRoster: readonly Choice[] = [
  { value: '1', label: '在册' },
  { value: '0', label: '不在册' },
]

/** Where an account stands before it may be paid to (accounts.ts). */
export const reviewStates: readonly Choice[] = [
  { value: 'pending', label: '待复核' },
  { value: 'changed', label: '复核后有改动' },
  { value: 'returned', label: '已退回' },
  { value: 'checked', label: '已复核' },
]

/** What a paper of ours certifies; an old row without a kind certifies honours. */
export const certificateKinds: readonly Choice[] = [
  { value: 'identity', label: '身份（荣誉）证明' },
  { value: 'payment', label: '发放证明' },
  { value: 'hours', label: '志愿服务时长证明' },
  { value: 'schooling', label: '子女入学情况证明' },
]
