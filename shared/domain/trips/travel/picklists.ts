// Choices of a batch on the road, in the office's own words (product.md §4).
import type { Choice } from '../../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export const itemKinds = words('交通', '参观', '用餐', '住宿', '休息', '疗养项目', '讲座', '其他')
export const itemTags = words('红色教育', '心理辅导', '健康讲座')
export const meals = words('早餐', '午餐', '晚餐')
/** Where an item stands in the day before its hours are known. */
export const dayParts = words('上午', '下午', '晚上')

/** 是 and 否 are decisions; empty is what the recommendation's words or the age say. */
export const needAnswers = words('是', '否')
export const diets = words('清真', '素食', '清淡')

/** What of a batch is laid out, person by person. */
export const layouts = ['room', 'seat', 'table'] as const
export type Layout = (typeof layouts)[number]

export const layoutWords: Readonly<Record<Layout, string>> = { room: '分房', seat: '座位', table: '分桌' }

/** What the proposal for everybody is called. */
export const fillWords: Readonly<Record<Layout, string>> = { room: '自动分房', seat: '自动排座位', table: '自动分桌' }
